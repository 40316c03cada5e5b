//! The article and another on the same event, side by side in the report.

use super::Drawing;
use crate::{
    annotation::Store,
    classroom::{Agreement, Pair, Sentence, Side, Twice, figure},
    text::TextSpan,
    words::Message,
};

impl Drawing<'_> {
    pub(super) fn twice(&mut self, told: &Twice, other: &Store) {
        let [first, second] = &told.sides;
        let sides = [(first, self.store), (second, other)];
        self.shares(sides);
        for (side, store) in sides {
            self.heading(Message::new("twice-only").text("title", &store.article().title()));
            if side.only.is_empty() {
                self.pen.draw("p", &[], &self.say(Message::new("twice-only-none")));
                continue;
            }
            self.pen.draw("p", &[], &self.say(Message::new("twice-only-lead")));
            self.pen.open("ul", &[]);
            for place in &side.only {
                self.pen.open("li", &[]);
                self.told_there((side, store), &side.sentences[*place], &[]);
                self.pen.close();
            }
            self.pen.close();
        }
        self.heading(Message::new("twice-pairs"));
        if told.pairs.is_empty() {
            return self.pen.draw("p", &[], &self.say(Message::new("twice-pairs-none")));
        }
        self.pen.draw("p", &[], &self.say(Message::new("twice-pairs-lead")));
        self.pen.open("ol", &[]);
        for Pair { places, own, .. } in &told.pairs {
            self.pen.open("li", &[]);
            for (number, side) in sides.into_iter().enumerate() {
                let sentence = &side.0.sentences[places[number]];
                self.told_there(side, sentence, &own[number]);
            }
            self.pen.close();
        }
        self.pen.close();
    }

    /// Every tag with its share in either, and below it the sub-tags that were used.
    fn shares(&mut self, sides: [(&Side, &Store); 2]) {
        self.heading(Message::new("twice-shares"));
        self.table(Message::new("twice-shares"), |drawing| drawing.share_rows(sides));
        self.pen.draw("p", &[], &self.say(Message::new("twice-shares-of")));
    }

    fn share_rows(&mut self, sides: [(&Side, &Store); 2]) {
        self.pen.open("tr", &[]);
        self.column(Message::new("class-column-tag"));
        for (_, store) in sides {
            let title = store.article().title();
            self.pen.draw("th", &[("scope", "col"), ("dir", "auto")], &title);
        }
        self.pen.close();
        let tags = &self.store.codebook().tags;
        for (number, tag) in tags.iter().enumerate() {
            self.pen.open("tr", &[]);
            self.pen.open("th", &[("scope", "row")]);
            self.tag(tag);
            self.pen.draw("bdi", &[], &tag.label);
            self.pen.close();
            for (side, _) in sides {
                self.share(side.by_tag[number], side.share(number));
            }
            self.pen.close();
            for (place, subtag) in tag.subtags.iter().enumerate() {
                if sides.iter().all(|(side, _)| side.by_subtag[number][place] == 0) {
                    continue;
                }
                self.pen.open("tr", &[]);
                self.pen.open("th", &[("scope", "row"), ("class", "finer")]);
                self.pen.draw("bdi", &[], &subtag.label);
                self.pen.close();
                for (side, _) in sides {
                    let share = side.share_of_subtag(number, place);
                    self.share(side.by_subtag[number][place], share);
                }
                self.pen.close();
            }
        }
    }

    fn share(&mut self, count: usize, share: Agreement) {
        let share = share.map_or("–".to_owned(), |share| self.say(figure::percent(share)));
        self.cell(&format!("{count} · {share}"));
    }

    /// A sentence, the words of its own in it, and how its class tagged it.
    fn told_there(
        &mut self,
        (side, store): (&Side, &Store),
        sentence: &Sentence,
        own: &[TextSpan],
    ) {
        let article = store.article();
        self.pen.open("p", &[]);
        self.pen.open("q", &[("dir", "auto")]);
        let mut at = sentence.span.start();
        for word in own {
            self.pen.text(article.words(at..word.start()));
            self.pen.draw("b", &[("class", "own")], article.words(word.start()..word.end()));
            at = word.end();
        }
        self.pen.text(article.words(at..sentence.span.end()));
        self.pen.close();
        self.pen.open("span", &[("class", "said told")]);
        self.readings(sentence, side.coders);
        self.pen.close();
        self.pen.close();
    }
}

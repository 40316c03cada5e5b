### What Highlit says in English once its second part has been fetched (docs/adr/0015): whatever is said by what lies
### there. How: en.ftl and CONTRIBUTING.md.

## On many pages

cancel = Cancel

## The start page

start-shelf = Go on reading
# How far the reader is with an article.
shelf-highlights = { $count ->
    [0] nothing marked yet
    [one] { $count } highlight
   *[other] { $count } highlights
  }
shelf-notes = { $count } with a note
shelf-only-here = not in a file yet
shelf-hint = These articles and your highlights are kept in this browser only.
bin-title = { $count ->
    [one] Bin (1 article)
   *[other] Bin ({ $count } articles)
  }
bin-put = Put in the bin
bin-restore = Put back
bin-erase = Delete for good
bin-erase-ask = { $count ->
    [0] Delete this article for good? It cannot be brought back.
    [one] Delete this article and its highlight for good? They cannot be brought back.
   *[other] Delete this article and its { $count } highlights for good? They cannot be brought back.
  }
bin-erase-sure = Yes, delete
bin-keep = No, keep it
# The name of a button of the bin: $what it does and the $title of the article.
bin-button = { $what }: { $title }
quarantine-lead = { $count ->
    [one] One record in this browser was damaged and could not be read. Everything else is here.
   *[other] { $count } records in this browser were damaged and could not be read. Everything else is here.
  }
quarantine-save = Save them to a file
quarantine-forget = Forget them
paste-title = Paste an article
paste-hint = Title, source and author are recognised if they stand above the text.
paste-read = Read it

## Opening a file or an address

open-elsewhere = “{ $address }” is on another site, and Highlit only reads from its own. Open that page, copy the article, and paste it here.
# $beginning: that of an address, such as “data:”.
open-no-site = An address that begins with “{ $beginning }” cannot be opened. Highlit opens only addresses of its own site. Paste the text here, or choose the file.
abroad-title = Fetch it from another site?
# $site: another site’s host, such as news.example.
abroad-lead = The article is on { $site }. That site learns that somebody reads it; nothing of your work goes there.
abroad-fetch = Fetch it
abroad-failed = { $site } does not have it, or does not let other sites read it. Open that page, copy the article, and paste it here.
abroad-slow = { $site } takes too long to answer. Open that page, copy the article, and paste it here.
page-large = The page is over { $size } MB large; Highlit opens pages of up to { $limit } MB. Choose a smaller page, or paste the part you need.
page-deep = The parts of the page lie more than { $limit } deep in one another. Paste the part you need.
page-many = The page has more than { $limit } parts. Paste the part you need.
page-empty = There is no text in the page to read. Choose another page, or paste the article.
page-slow = It takes too long to read that page. Copy the article there, and paste it here.
page-broken = That page could not be read. Copy the article there, and paste it here.
encoding-title = Which of these looks right?
encoding-lead = “{ $name }” does not say how its letters are written.
# An encoding of letters, as bytes in a file.
encoding-name = { $encoding ->
    [windows-1252] Western European (Windows-1252)
    [gb18030] Chinese (GB18030)
    [utf-16be] Unicode (UTF-16, the other byte order)
   *[utf-16le] Unicode (UTF-16)
  }
encoding-none = None of them

## The bar at the top, and what is said of how safe the work is

bar-settings = Settings
bar-import = Import highlights
bar-print = Print
bar-page = Save as web page
bar-clear = Remove all highlights
storage-changed = Something was done to it in another tab. Look again, then choose.
storage-gone = This browser has thrown away all that was kept here of this article. If you saved your work to a file, import that.
storage-in-use = It is open in another tab. Close it there first, then delete it here.
# What could be read of an article's work is shown; $count steps of it could not.
damage-found = { $count ->
    [one] One step of your work was damaged and could not be read. The rest is here. What is left of it can be saved on the start page.
   *[other] { $count } steps of your work were damaged and could not be read. The rest is here. What is left of them can be saved on the start page.
  }
remind-to-save = So far your work is in this browser only. Save it to a file now and then.

## The article

# Highlights over one another, to choose from.
chooser-name = { $count } highlights here, the shortest first
# Where the reader is; read out after the sentence itself.
told-sentence = Paragraph { $block }, sentence { $sentence } of { $sentences }.
told-block = Paragraph { $block }.
# A highlight on that sentence, by its tag.
told-mark = Marked: { $tag }.

## Tagging what is selected

# The next three are read out one after another.
menu-selected = Selected: { $quote }.
menu-key = { $key } for { $tag }.
menu-escape = Escape to leave.
brush-hint = Everything you select is marked at once:
brush-put-away = Put the brush away

## Changing where a highlight begins and ends

edges-name = Change the edges
edges-start = Start
edges-end = End
edges-start-earlier = Start a word earlier
edges-start-later = Start a word later
edges-end-earlier = End a word earlier
edges-end-later = End a word later
edges-keep = Keep
# Read out while an edge moves. $quote: what would be marked.
told-reshaped = The highlight would be: { $quote }.

## What is said when something has been done

done-reshaped = Edges changed.
done-deleted = Deleted.
done-imported = Imported.
done-saved = Saved as { $name }.
done-cleared = All highlights removed.
done-restored = Put back.
step-other-tags = That highlight has a tag of another exercise, or of none. It comes back when the article has those tags again.
save-refused = The browser did not let Highlit save the file. Check its settings for downloads, then try again.
action-no-highlight = That highlight is no longer there.
action-id-taken = There already is a highlight called { $id }.
action-no-tag = The codebook has no tag “{ $tag }”.
action-has-place = It has a place already: it was given one in another tab.
action-no-subtag = This tag has no sub-tag “{ $subtag }”.
action-outside = That highlight lies outside the article.
action-no-change = That changes nothing.
action-part-in-use = { $count ->
    [one] There is a highlight in this part. Delete it first, then set the part aside.
   *[other] There are { $count } highlights in this part. Delete them first, then set it aside.
  }
action-part-stays = This part cannot be set aside: nothing would be left.

## The list of highlights

panel-name = Your highlights
panel-count = { $count ->
    [0] No highlights
    [one] { $count } highlight
   *[other] { $count } highlights
  }
panel-only = Show only one tag
# The share of one tag in all highlights; stands after how many there are.
panel-share = { $percent }%
panel-find = Find in highlights and notes
panel-empty = Nothing marked yet.
panel-empty-hint = Select some words in the article, then choose a tag. Each highlight gets a card here.
panel-none-fit = No highlight fits this filter.

## A highlight's card

# On a closed card, after the tag's name.
card-unsure = not sure
# Beside that: the words were changed since, and nobody has looked whether they fit.
card-again = look again
card-tags = Tag
card-kinds = Kind
card-note = Which words made you choose this?
card-note-full = The note is full: it has room for { $limit } characters. Anything beyond that was left out.
card-confidence = How sure are you?
card-choose-sure = Sure
card-choose-unsure = Not sure
card-show = Show in article
card-edges = Change edges
card-delete = Delete
# $reader: a code such as R7. $time: a date and a time of day.
card-made = { $reader } · { $time }
card-changed = { $reader } · changed { $time }

## Help

help-title = What do the tags mean?
help-example = For example: “{ $example }”
help-excludes = May not lie over the same words as “{ $tag }”.
help-keys = Keys
help-read = Read
help-key-sentence = Next sentence, sentence before
help-key-focused = The same, while the article has the focus
help-key-character = One character on, one back
help-key-word = One word on (Option on a Mac)
help-key-highlight = Next highlight, highlight before
help-mark = Mark
help-key-stretch = With any of these: select more or less
help-key-swap = Move the other end
help-key-tag = Tag the sentence, or what is selected
help-key-choose = Choose a tag from the menu
help-key-brush = Brush: choose a tag first, then mark
help-key-leave = Leave
help-change = Change a highlight
help-key-retag = Give the open highlight another tag
help-key-why = Say why
help-key-edges = Change where it begins and ends
help-key-delete = Delete it
help-key-help = Show this help
help-letters = Letters and digits can be turned off in the settings.
help-back = Back to reading

## Settings

settings-title = Settings
# The reader's code: stands for them in files, in place of their name.
settings-code = Your code
settings-code-hint = It goes into the files you save. Use the code you were given, not your name.
settings-code-wrong = Use 1 to 24 letters or digits. Between them may stand spaces and - _ . @
settings-snap = Stretch selections to whole words
settings-letters = Use letters and digits as keys
settings-telling = A screen reader is told
settings-telling-all = the words, where they stand and what is marked
settings-telling-words = the words alone
settings-telling-nothing = nothing
settings-article = This article
# $language: a language's own name; the one that the text seems to be in.
settings-article-detected = As it seems: { $language }
settings-article-unknown = Not known
# Which way the article's lines run.
settings-lines = Lines
settings-lines-across = across
settings-lines-down = downwards, from right to left
# Where nothing is kept, the page is not loaded again without a word.
language-later = That language shows once the page is loaded again. Save your work to a file first, then load it again.
settings-done = Done

## Reading comfort

comfort-size = Text size
comfort-percent = { $percent } %
comfort-spacing = Space between lines
comfort-close = Close
comfort-normal = Normal
comfort-wide = Wide
comfort-width = Length of lines
comfort-short = Short
comfort-long = Long
comfort-letters = Letters
comfort-serif = Serif
comfort-sans = Sans
comfort-legible = Dyslexia-friendly
comfort-theme = Colours
comfort-system = As my device
comfort-light = Light
comfort-dark = Dark
comfort-sepia = Sepia
comfort-contrast = High contrast
comfort-motion = Movement
comfort-still = None
comfort-reset = Reset

## A hand-out: the article with its highlights, on paper or as a web page

# $readers: the codes of those who marked it. $date: a day.
handout-imprint = Marked by { $readers } · { $date }
handout-notes = Notes
# How sure the reader was, after a note.
handout-sure = sure
handout-back = Back to the mark

## Saving in the formats of other tools

export-title = Save for other tools
export-lead = To hand in your work, use “{ save-work }”: only that file keeps everything.
export-orphans = { $count } without a place are in the file that “{ save-work }” saves, and in no other.
# $format: the name of a format (docs/formats.md).
export-what = { $format ->
    [csv] A table for spreadsheets. The article does not go along.
    [jsonl] A table for data programs, one line of JSON for each highlight. The article does not go along.
    [hypothesis] For notes on web pages. The article does not go along.
    [ptc] For research on propaganda (SemEval). Only framing with a kind goes along, without notes, codes and times.
    [doccano] For tagging texts. Notes, how sure you are, codes and times do not go along.
    [label-studio] For tagging data. Codes and times do not go along.
    [brat] For linguists. The article, codes and times do not go along: save the text beside it.
    [webanno] For linguists. Codes and times do not go along.
   *[text] The article’s words, as all these files count them. No highlights go along.
  }
export-text = The text alone
export-writing = Writing the file …

## Importing a file of highlights

import-title = Import highlights
import-lead = { $count ->
    [one] “{ $name }” has { $count } highlight for this article.
   *[other] “{ $name }” has { $count } highlights for this article.
  }
import-lead-by = { $count ->
    [one] “{ $name }” has { $count } highlight by { $reader } for this article.
   *[other] “{ $name }” has { $count } highlights by { $reader } for this article.
  }
# What there is of them, one line each.
import-new = { $count } new
import-newer = { $count } changed in the file since: the file’s version comes in
import-older = { $count } changed here since: yours stays
import-unlike = { $count } different here, changed at the same time: yours stays
import-same = { $count } the same here already
import-moved = { $count ->
    [one] { $count } found by its words, not by its position
   *[other] { $count } found by their words, not by their position
  }
import-reissued = { $count } with an id that another highlight has: it gets a new one
import-elsewhere = { $count } of other texts: they stay out
import-orphans = { $count } without a place: made for an earlier version of the article
import-orphans-same = { $count } without a place, here already
# $title: the name of that set, and its version.
import-codebook = Made with another set of tags: { $title }.
import-no-change = Merging would change nothing.
import-undoable = You can undo it afterwards.
# Puts those of the file in place of those here.
import-replace = Replace my { $count }
import-merge = Merge
# $name: the file's. $why: one or two whole sentences from below.
import-refused = “{ $name }” was not imported. { $why }
# $tool: the name of a tool or of a format.
import-format = The file is in the format of { $tool }. Where it does not say who made a highlight, or when, its name and its date are taken.
# $format: the name of a format (docs/formats.md).
import-left = { $format ->
    [hypothesis] Replies, notes on the whole page, and tags that are not in use here stay out.
    [ptc] There are no words in such a file, so nothing shows whether its places fit. Look at them afterwards.
    [doccano] Relations and comments stay out.
    [label-studio] Relations, other answers, and what was cancelled stay out.
    [brat] Relations, events, and gaps within a highlight stay out.
    [webanno] Relations, chains and other layers stay out.
   *[table] Columns that Highlit does not know stay out.
  }
import-slow = It takes too long to read. Try again, or ask for a smaller file.
removed-title = Removed highlights
removed-lead = What was removed is kept here, the latest first.
removed-none = Nothing has been removed from this article.
removed-restore = { $count ->
    [one] Put it back
   *[other] Put all { $count } back
  }
file-too-large = It is larger than { $limit } MB.
file-not-json = It is damaged, or not a JSON file: it cannot be read from line { $line }, column { $column } on. Ask for the file again.
file-unfinished = Its end is missing. Ask for the file again.
# $field: a name that stands twice in one object.
file-twice = Line { $line }: “{ $field }” stands there twice. Ask for the file again.
file-limit = Line { $line }: there it has more than { $limit } { $what ->
    [levels] levels, one inside another
    [fields] fields in one place
    [bytes] bytes in one text
   *[values] values in all
  }. Ask for the file again, as it was saved by Highlit.
file-not-annotations = It is not a file of annotations. Choose a file that was saved with “{ save-work }”.
file-encoding = Its letters are written in a way that cannot be read here. Save it in UTF-8 (a spreadsheet says “CSV UTF-8”), or ask for the file again.
file-too-many = It has { $count } annotations; at most { $limit } can be opened.
file-field = Its “{ $field }” is not of the right kind. Ask for the file again.
file-code = The code in it is not right: a code is 1 to 24 letters or digits, with spaces or - _ . @ between them. Ask for the file again.
import-is-article = It is an article, not highlights. Go back to the start page to open it.
import-unknown = It is in no format that is known here. Choose a file of annotations that Highlit saved, or one of the tools whose files it reads.
import-line = Line { $line }: it is not as its format asks. Save or export the file again.
import-column = The table has no column “{ $field }”. Add it, or save the table again.
file-another-text = It was made for another text, “{ $title }”. Open that article first, then import the file there.
file-another-text-untitled = It was made for another text. Open that article first, then import the file there.
file-damaged = It was changed after it was saved: its text does not match its own check. Ask for the file again.
# $field: a place in the file, such as blocks[3].kind.
article-file-not = It is not an article file. Choose one that “highlit convert” has made.
article-file-version = It is an article file of version { $version }; this Highlit reads version { $known }. Use a newer Highlit.
article-file-field = Its “{ $field }” is missing or not of the right kind. Ask for the file again.
article-file-unknown = Nothing is known of its “{ $field }”. Ask for the file again, as Highlit wrote it.
# What is wrong with one annotation of the file. $number: which, from 1. $field: its name in the file.
annotation-field = Annotation { $number }: its “{ $field }” is missing or not of the right kind.
annotation-form = Annotation { $number }: its “{ $field }” is not right: expected { $expected ->
    [address] an address such as urn:uuid:… of at most 500 characters without spaces
    [tag] a tag name of 1 to 100 characters
    [subtag] a sub-tag name of 1 to 100 characters
    [code] a code of 1 to 24 letters or digits, with spaces or - _ . @ between them
    [time] a time such as 2026-03-04T05:06:07Z
    [confidence] “sure”, “unsure” or nothing
   *[note] a note of at most 10,000 characters
  }.
annotation-limit = Annotation { $number }: { $what ->
    [characters] its “{ $field }” has more than { $limit } characters
    [entries] its “{ $field }” has more than { $limit } entries
   *[foreign] what Highlit does not know of it takes more than { $limit } kB, or lies too deep
  }. Ask for a file with less in it.
annotation-tag = Annotation { $number }: its tag “{ $tag }” is not in the codebook that is in use here.
annotation-same-id = Annotation { $number }: another highlight has its id.
annotation-not-found = Annotation { $number }: its words “{ $quote }” do not stand in this article, or in several places alike.
annotation-set-aside = Annotation { $number }: its words “{ $quote }” stand in a part that is not of the article here, in whole or in part. Take that part in first.

## Earlier versions of the article

versions-title = Earlier version
versions-offer = You marked an earlier version of this article.
# A button beside that: looks which highlights can be brought along.
versions-see = Bring your highlights along
versions-choose = Of which article is this another version?
versions-none = There is no other article with highlights in this browser.
# $name: a file's.
versions-file = “{ $name }” was made for another version of this article.
# What becomes of the highlights of the earlier version, one line each.
versions-stand = { $count ->
    [one] { $count } highlight reads as before
   *[other] { $count } highlights read as before
  }
versions-changed = { $count ->
    [one] { $count } stands in words that were changed
   *[other] { $count } stand in words that were changed
  }
# They stand between other words than before.
versions-moved = { $count } moved, in the same words
versions-gone = { $count } with no sure place in this version
versions-staying = { $count } stay with the earlier version: too long, or with a tag that this version has not
versions-newer = { $count } changed in the earlier version since: the changes come along
# Found, but their tags are not among those here.
versions-strange = { $count } with tags that this version has not
versions-here = { $count } here already
# What the reader marked in an earlier version and deleted from this one.
versions-taken-away = { $count } that you removed here
versions-kept = { $count } here without a place
versions-bring = { $count ->
    [one] Bring it along
   *[other] Bring { $count } along
  }
# Above highlights whose words were changed.
versions-look = Look at these: do they still fit?
versions-was = Before
versions-is = Now
# Of a highlight or a paragraph.
versions-same-words = Moved, in the same words
# Some of the words before and after a highlight.
versions-around-was = Around it before
versions-around-is = Around it now
# A button: the words still mean what was said of them.
versions-fits = It fits
versions-other-tags = With other tags
# Below it stand highlights, each with a button for every tag of this version.
versions-other-tags-hint = This version has another set of tags, so these stay with the earlier version as they are. To bring one along, choose a tag of this version for it.
versions-lost = No sure place
versions-lost-hint = Their words are not in this version, or nothing shows for sure where they belong. They come along without a place. If this version says the same, choose the place yourself.
# A button, where no other highlights come along but those.
versions-keep = Keep { $count } without a place
# A button: the reader selects the words for a highlight that was not found.
versions-place = Choose its place
# Above the same buttons, for one that was not found.
versions-place-tag = Its tag is none of this version. If this version says the same in other words, choose a tag, then the place:
versions-text = { $count ->
    [one] What changed in the text: { $count } place
   *[other] What changed in the text: { $count } places
  }
versions-slow = Comparing takes too long. The earlier version has all your highlights still.
# Above the article, before the words that a highlight was about.
place-hint = Select the words that say this now:
place-leave = Leave
# While a place is chosen for a highlight: in how many places its words stand.
place-found = The same words here: { $count }
# A button: shows one of those places after another.
place-show = Show me
# Which of the places is shown.
place-nth = { $number } of { $count }
# A button: what is selected becomes the highlight’s place.
place-put = Put it here
# The list of highlights of earlier versions that are not found in this one.
orphans-title = Without a place
orphans-hint = You marked this in an earlier version of the article, and there is no sure place for it in this one. It stays as it is, also in the file you save. If this version says the same, choose the place.
orphans-count = { $count } without a place
done-brought = Brought along.
# On a card, before the words that were changed since.
card-earlier = Before, this said:
# In its place where no words went, but some came.
card-now = Now, this says:

## Preparing an article before it is handed out

prepare-title = Prepare the article
# How many highlights there are on it.
prepare-marked = { $count ->
    [one] There is one highlight on it. Another headline makes another version of it, and you are asked whether to bring the highlight along.
   *[other] There are { $count } highlights on it. Another headline makes another version of it, and you are asked whether to bring them along.
  }
prepare-headline = Headline
prepare-change = Change
prepare-parts = Parts of the article
prepare-parts-hint = What is not ticked is folded away, and cannot be marked.
prepare-save = Save to hand out

## Tags that exclude each other

clash-title = Something is in the way
clash-lead = A highlight with the tag “{ $tag }” may not share words with this:
clash-change = Change this to “{ $tag }”
clash-leave = Leave it as it is
clash-brought = { $count ->
    [one] { $count } highlight would share words with one whose tag excludes its own. It comes in all the same; change one of the two later.
   *[other] { $count } highlights would share words with ones whose tags exclude their own. They come in all the same; change one of each two later.
  }
# $quote and $otherQuote: words of the article that the two highlights are of.
clash-brought-pair = { $tag }: “{ $quote }” – { $otherTag }: “{ $otherQuote }”
clash-brought-more = { $count } more

## Comparing after finishing

compare-title = Compare
compare-lead = Choose the key, or a file that a classmate handed in on this article. It stays in this browser.
compare-choose = Choose the file
compare-failed = It could not be set side by side. Try it once more.
# $name: the file's. $why: one or two whole sentences.
compare-refused = “{ $name }” cannot be compared. { $why }
compare-with = You beside “{ $name }”.
compare-sentences = Sentences that you or the file marked: { $count }. With the same tags in both: { $alike }.
compare-overlap = { $percent } of what you and the file highlighted is the same, with the same tag (F1 over letters).
compare-alike = Alike
compare-unlike = Different
compare-you = You
compare-other = The file
compare-unmarked = Nothing

## The report of a class

class-title = Class report
class-lead = Choose the files that your class handed in on this article, or a zip of them. They stay in this browser.
class-choose = Choose the files
class-reading = Reading { $done } of { $count }…
# $counted: how many of them the report is of.
class-counted = { $count ->
    [one] Of { $count } file, { $counted } counts.
   *[other] Of { $count } files, { $counted } count.
  }
class-files = The files that count
class-made-with = made with other tags, { $title }
class-other-tags = { $count ->
    [one] 1 file was made with other tags, { $title }. Every tag it uses is here too, so it is read with the tags here.
   *[other] { $count } files were made with other tags, { $title }. Every tag they use is here too, so they are read with the tags here.
  }
class-of-others = { $count ->
    [one] 1 highlight was made under another code and counts as this student’s. Was a classmate’s file merged in?
   *[other] { $count } highlights were made under another code and count as this student’s. Was a classmate’s file merged in?
  }
class-orphans = { $count } made for an earlier version of the article and not found in this one: not counted
class-repeated = the same file once more: it counts once
class-superseded = there is a later file with the same code, which counts
class-another-text = it is for another article. To count it there, compare with that article below.
class-of-key = of whoever made the key: it does not count as a student’s
class-beside = counts for the other article
class-students = { $count ->
    [one] { $count } student
   *[other] { $count } students
  }
class-agreement = How far the class agrees
class-too-few = It takes two students to agree.
class-one-tag = All used one tag: there was no way to disagree.
class-nothing = Nothing was marked that could be compared.
class-splits = Where the class splits
class-splits-none = No sentence was marked in different ways.
class-too-many = there are more than { $limit } files; this one was left out
# Why a zip, or a file in it, cannot be read.
zip-damaged = The zip is damaged here. Pack it again.
zip-too-many = The zip has more than { $limit } files. Make several of it.
zip-too-large = Unpacked, the zip has more than { $limit } MB, or one of its files is too large.
zip-foreign = It has a password, or is packed in a way that Highlit does not know. Pack it again without.
class-key = Teacher’s key
class-key-none = No key
class-key-hint = One of the files can be the key. The class is then set beside it, and it does not count as a student’s.
class-working = Working it out…
class-failed = It could not be worked out. Close this report and try it with fewer files.
# A number with its decimals.
class-value = { $value }
class-majority = of those who marked a sentence chose its most usual tag. This is the mean of the sentences that two or more marked.
class-alpha = Do those who mark the same sentence give it the same main tag? 1 is full agreement, 0 is no more than chance. This counts sentences (Krippendorff’s alpha).
# $low and $high: numbers such as 0.41.
class-interval = With other sentences of the kind, this alpha would mostly lie between { $low } and { $high } (95% bootstrap interval).
class-overlap = of what two students highlighted is the same, with the same tag. This is the mean of all pairs, and counts letters (F1).
class-key-sentences = of the sentences that a student or the key marked have the same tags in both. This is the mean of all students.
class-key-overlap = of what a student and the key highlighted is the same, with the same tag. This is the mean of all students, and counts letters (F1).
class-too-short = There are too few sentences to say how certain this alpha is.
class-by-tag = Tag by tag
class-by-tag-alpha = Do students agree whether a sentence has this tag or not? 1 is full agreement, 0 is no more than chance. This counts sentences (Krippendorff’s alpha).
class-column-tag = Tag
class-column-highlights = Highlights
class-column-share = Share
class-column-alpha = Agreement
class-column-student = Student
class-column-notes = Notes
class-column-finished = Finished reading
class-column-key = As in the key
class-column-sentence = Sentence
class-column-marked = Marked it
class-column-tags = Tags
class-column-majority = Most usual tag
class-heat = The article, sentence by sentence
class-heat-lead = The number behind a sentence says how many marked it, and the letters with which tags; where the class splits, each letter has its own number. Choose a sentence to read what was said of it.
# How many marked a sentence. $count: how many students there are.
class-marked = { $marked } of { $count } marked it
class-is-split = split
class-unmarked = { $count ->
    [one] { $count } sentence that nobody marked is left out.
   *[other] { $count } sentences that nobody marked are left out.
  }
class-no-notes = Nobody wrote a note on it.
# What a student is called whose code is not shown.
class-student = Student { $number }
class-by-student = Students
class-codes = Show codes
# $answer: whether a student said so.
class-finished = { $answer ->
    [yes] yes
   *[no] no
  }
class-unfinished = { $count ->
    [one] { $count } student did not say that they had finished reading. What has no highlight of theirs, they may not have read.
   *[other] { $count } students did not say that they had finished reading. What has no highlight of theirs, they may not have read.
  }
class-more = Show more
class-all-shown = That is all.
class-missed = In the key, but missed by most
class-missed-none = Half of the class or more marked every sentence of the key.
# Describes a picture. $most: how many marked the sentence that most did.
class-strip = The article from beginning to end. Bars going up: how many marked each sentence, { $most } of { $count } at most. Bars going down: how many of them did not choose its most usual tag.
class-strip-table = The same as a table
class-save-page = Save the report as a web page
class-save-merged = Save all highlights as one file
class-column-score = Score of notes
class-score-sum = { $points } of { $most }
class-score-lead = Give each note a score: 0 – no reason yet, 1 – a reason, 2 – a reason with evidence from the text. To take a score away, choose it again.
class-score-kept = Scores are kept in this browser only. The tables and the web page have them too.
class-score-of = Score for the note of { $student }: “{ $note }”
class-score-0 = no reason yet
class-score-1 = a reason
class-score-2 = a reason with evidence from the text
class-save-annotations = Save a table of highlights (CSV)
class-save-students = Save a table of students (CSV)
class-save-named = Codes are shown, so they are in all four files.
class-save-unnamed = Codes are hidden: in the web page and the tables each student has a number instead. The one file of all highlights always has the codes. Notes are saved as they were written.
class-merged-here = The one file of all highlights has those on this article alone.
class-merged-many = There are more than { $limit } highlights. Highlit cannot open so large a file; other programs may.
class-research = For research
class-sets = Krippendorff’s alpha of the set of tags on each sentence; no tag is a set as well.
class-cohen = Cohen’s kappa of the same: the mean of all pairs of students.
class-fleiss = Fleiss’ kappa of the same.
class-chars = Krippendorff’s alpha of the set of tags on each letter; no tag is a set as well.
class-unitizing = Alpha for unitizing, α-U (2004): where highlights begin and end, tag by tag. Counts letters.
class-u-overall = Alpha for unitizing, u-α (2016): what is highlighted, and with which tags. Counts letters.
class-u-binary = The same, |u-α: what is highlighted, whatever the tags.
class-u-coding = The same, cu-α: the tags, where two or more highlighted anything.
class-exact = F1 of highlights that are exactly the same, with the same tag: the mean of all pairs of students.
class-partial = F1 of highlights of one tag that have at least a letter in common: the mean of all pairs of students.

# Two articles on the same event, in the report of a class.
twice-title = Compare with another article
twice-lead = Two articles on the same event, read with the same tags. Choose the other article: the files that were handed in on it then count for it. Choose them together with the others.
twice-choose = The other article
twice-none = None
twice-file = Choose it from a file
twice-same = That is the article that is open. Choose another one.
twice-not-article = Choose an article file, an exercise file or plain text here. Open anything else first; then it is on the list.
twice-shares = Tags side by side
twice-shares-of = The share of a tag is of all highlights in the article, that of a sub-tag of the highlights with its tag. Sub-tags that nobody used are left out.
# $title: the headline of an article.
twice-nobody = Nothing is highlighted in “{ $title }” yet. Choose the files of its class above.
# $title: the headline of an article.
twice-only = Only in “{ $title }”
twice-only-lead = Sentences that half of the class or more marked, and that are like no sentence in the other article.
twice-only-none = There is no such sentence.
twice-pairs = The same thing, told twice
twice-pairs-lead = Sentences with the same names, numbers and rare words. Words that only one of the two has are bold and underlined. What is told in quite other words is not found.
twice-pairs-none = No sentence in one article is like a sentence in the other.

# An exercise, as whoever does it sees it
exercise-title = Exercise
exercise-task = The task
exercise-made = { $count ->
    [one] { $count } highlight
   *[other] { $count } highlights
}
exercise-made-of = { $count } of { $least } highlights
exercise-bare = { $count ->
    [one] { $count } still needs a note
   *[other] { $count } still need a note
}
exercise-finish = Finished reading
exercise-finished = Finished reading
exercise-resume = Read on
exercise-short = Your teacher asked for more than this. You can read on and add to it, or hand in what you have.
exercise-hand-in = Save to hand in
exercise-start = Start
exercise-least = { $count ->
    [one] Make at least { $count } highlight.
   *[other] Make at least { $count } highlights.
}
exercise-notes = Say why in a note on each.
exercise-tags = The tags are those of “{ $title }”.
exercise-why = Use the code you were given, not your name. Your teacher knows whose code it is; anyone else who comes by the file does not.
exercise-other-tags = Your highlights here have other tags than this exercise, so they keep theirs. To use the tags of the exercise, save your highlights to a file, remove them all and open the exercise again.
exercise-compare = After you have finished, you may compare with the key or with a classmate’s file.
exercise-leave = Leave the exercise
exercise-leave-title = Leave the exercise?
exercise-leave-lead = The task goes from this page. Your highlights and notes stay, with their tags.
exercise-leave-hint = To take it up again, open its file or its link again. If you made it here, save its file first.
exercise-keep = Stay
exercise-left = You have left the exercise. Your highlights are still here.
exercise-link-broken = This link is not whole: the end may have been cut off. Ask for it again, or for the file.

# The teacher’s desk
desk-title = Make an exercise
desk-lead = Say what your class is to do with this article, then hand out the file or the link. Your own highlights are in neither.
desk-instructions = What to do
desk-least = How many highlights at least (0: as many as they like)
desk-least-wrong = This is not a whole number from 0 to { $most }. The number before it still holds.
desk-notes = A note is wanted on each highlight
desk-compare = After finishing, students may compare with the key or with a classmate’s file
desk-own-tags = Use tags of your own
desk-save-tags = Save the tags
desk-open-tags = Open tags from a file
desk-save = Save the exercise
# A page that has Highlit in it, too, and needs no network.
desk-save-page = Save as one page
desk-page-coming = The page is being put together…
desk-no-page = The page could not be put together: it takes the website of Highlit and a network. Save the exercise as a file instead.
desk-page-disk = This page is a file on your computer: a link to it would lead nowhere, and only the website of Highlit can save an exercise as one page. Save the exercise as a file.
desk-make-link = Make a link
desk-link = The link has the whole exercise in it
desk-link-made = { $count } characters. Copy it from the field above.
desk-link-copied = Copied: { $count } characters.
desk-link-cut = Some chats cut off links of more than { $limit } characters. Try it there first, or hand out the file.
desk-link-long = The link would have { $count } characters, which is more than mail and chat let through. Hand out the file instead.
desk-tags-unfit = Each tag needs a name of its own and a letter for the margin, and so does the set a name: look for an empty or an overlong one. A tag can have up to 50 finer tags.
desk-key = To make a key, highlight the article yourself and save that file. Then choose it in the class report.

# Editing tags
codebook-title = Name of this set of tags
codebook-version = Version
codebook-add = Add a tag
codebook-remove = Remove this tag
codebook-label = Name
codebook-letter = Letter in the margin
codebook-slot = Colour and line
codebook-style =
    { $number ->
         [1] Blue, solid line
         [2] Yellow, dashed line
         [3] Pink, double line
         [4] Green, dotted line
         [5] Violet, wavy line
        *[6] Grey, a line above and below
    }
codebook-definition = What it means
codebook-question = The question that decides
codebook-example = An example
codebook-subtags = Finer tags, one to a line. After a colon: what it means
codebook-exclusions = May not lie over the same words as

## What could not be opened, and why

# $name: the file's, or “link” for the link of an exercise. $why: one or two whole sentences from below.
open-refused = { $name ->
    [link] { $why }
   *[file] “{ $name }” was not opened. { $why }
  }
open-highlights = It is a file of highlights. Open its article first, then import the file there.
open-unreadable = The browser could not read it. Check that the file is still there and choose it again.
open-not-found = There is nothing to read at “{ $address }”. Check the link, or open a file instead.
# There was no answer; a page is not told why.
open-unanswered = No answer came for “{ $address }”: the network may be down, or the address leads to another site, where Highlit does not follow. Check the link and your connection, then try again.
# $status: a number of HTTP, such as 500. As text: it is no count.
open-status = The site answered “{ $address }” with error { $status } in place of a text. Try again later, or open a file instead.
open-cut = What came from “{ $address }” broke off halfway. Try again.
article-empty = There is no text in it. Choose a file or paste a text with some words.
article-nothing-kept = All of its text is set aside. Keep at least one paragraph.
not-text-empty = There is no text in it. Choose a file with some words.
# $size, $limit: in megabytes.
not-text-large = It is over { $size } MB large; Highlit opens articles of up to { $limit } MB. Choose a smaller file, or paste the part you need.
not-text-kind = It is { $kind ->
    [pdf] a PDF
    [packed] a Word document or another packed file
    [old-word] an old Word document
    [rtf] an RTF document
    [mail] a page or a message in one file, with all that belongs to it
   *[picture] a picture
  }, which Highlit does not read. Open it in its own program and save it as a web page or as text; or copy the article and paste it here.
not-text-binary = It is not a text file: it has bytes that no text has. Choose a .txt file, or paste the article.
codebook-not-json = The codebook is not JSON: it cannot be read from line { $line } on.
codebook-form = In the codebook, “{ $place }” is missing or not of the right kind.
codebook-tags = The codebook has { $count ->
    [one] { $count } tag
   *[other] { $count } tags
  }. It needs 1 to { $most }.
codebook-twice = The codebook names “{ $id }” twice. Rename one of them.
# $place: where, as in exclusions[0].
codebook-no-pair = In the codebook, “{ $place }” must name two different tags of it.

## A newer version

renewal-ready = A new version of Highlit is ready.
renewal-take = Use it now
renewal-others = Highlit is open in other tabs, too. Close those first, then choose “Use it now” again.

## On a page that is not ours

# A button; while it has the focus, keys move through the article.
widget-keys = Read by keys
widget-keys-hint = Arrow keys: sentence by sentence or word by word. Shift: select more. Enter: choose a tag.
# The page names by a selector where the article stands, and it is no selector.
widget-no-selector = The page says that the article stands at “{ $selector }”, which is no selector.
widget-in-shadow = The article stands in a shadow root, where Highlit cannot mark it.

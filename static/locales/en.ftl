### What Highlit says, in English, grouped by where it is said. The other files beside this one are its
### translations: every message here is in each of them, with the same variables (how: CONTRIBUTING.md).
### Readers are as young as eleven and many screens are narrow: short, plain words, and a button of one or two.

## On many pages

close = Close
undo = Undo
redo = Redo
# Leads to the field for a note: which words made the reader choose that tag.
say-why = Say why
save-work = Save my work
opening = Opening…
# The title of the browser's window. $title: the article's.
page-title = { $title } – Highlit

## The start page

start-title = Read closely. Mark what is claimed.
start-lead = Highlight the claims in an article, tag each one as fact, opinion or framing, and say why. Everything stays in this browser.
start-open = Open an article
start-choose = Choose a file
start-choose-hint = a web page, Markdown or text; or drop it here
start-paste = Paste a text
start-paste-hint = from a website or a document
start-samples = Or practise on one of ours
# What a practice text is about. $sample: its file's name.
sample-summary = { $sample ->
    [skate-park] A columnist wants an empty car park turned into a skate park.
    [neighbours-shake-hands] An op-ed that welcomes the Xi–Putin meeting of 4 February 2022.
   *[behind-the-fireworks] An op-ed that warns of the Xi–Putin meeting of 4 February 2022.
  }
# $age: the age from which a reader can do it.
sample-facts = Ages { $age }+ · { $count ->
    [one] { $count } word
   *[other] { $count } words
  } · written for practice
# Stands by the languages to choose from.
language = Language
language-of-browser = As in the browser

## Opening a file or an address

# Of several files dropped together. $name: the one that was taken.
open-first = Only “{ $name }” was opened: one file at a time.
open-not-kept = That article is not kept in this browser. Open it from its file again.
codebook-not-fetched = The codebook could not be fetched. Check the connection and reload.

## The bar at the top, and what is said of how safe the work is

bar-home = Highlit: all articles
bar-tools = Tools
bar-help = Help
# A tag chosen first, which everything selected then gets at once.
bar-brush = Brush
# Opens a menu of the tools that are wanted less often.
bar-more = More
bar-saved = Saved
bar-saving = Saving…
bar-not-saved = Not saved
# The browser keeps nothing: the work lasts until the page is closed.
bar-not-kept = Not kept
bar-read-only = Read only
# $why: a whole sentence that begins with storage-.
trouble-failing = { $why } It is being tried again. Save it to a file before you close this page.
trouble-passing = This browser does not let Highlit keep your work (perhaps this is a private window). Save it to a file before you close this page.
# Stands on the start page while work on an article is not safe.
trouble-elsewhere = Work on an article is not kept yet. Open the article again and save your work to a file before you close this page.
storage-blocked = This browser does not let Highlit keep your work here.
storage-full = There is no room left in this browser to keep your work.
storage-damaged = Some of what this browser kept cannot be read.
storage-other = The browser could not keep your work ({ $words }).
storage-unreadable = The browser could not fetch what it kept ({ $words }). Load the page again.
trouble-read-only = A newer Highlit has worked on this article. You can read it here. Load the page again to go on with it.
# Some work is on this page alone.
trouble-superseded = A newer Highlit is open in another tab, so this tab has stopped saving. Save your work to a file, then load the page again.
read-only = Nothing can be changed here: a newer Highlit has worked on this article. Load the page again.
storage-unkept = The browser said that your work was kept, but it is not there.
storage-lost = The browser has thrown away what it kept.
storage-superseded = A newer Highlit has worked on this. Load the page again.
storage-silent = The browser’s storage does not answer. Closing other tabs or starting the browser again may help.
# A part of Highlit itself that is fetched when it is first wanted.
rare-unavailable = That part of Highlit could not be fetched. Check the connection and try again.

## The article

skip-to-article = Skip to the article
# Lines of a website that are not the article: menus, advertisements.
aside-lines = { $count ->
    [one] Not part of the article: { $count } line
   *[other] Not part of the article: { $count } lines
  }
# Buttons that make such a line a part of the article, and no part of it.
aside-take-in = Take in
aside-set-aside = Set aside again
# A highlight's button. $tag: what it is called. $quote: the words marked.
highlight-name = { $tag }: { $quote }
# What a reader hears who comes to the article by keys.
reading-hint = Down arrow or J: next sentence. Enter: choose a tag. Question mark: all keys.

## Tagging what is selected

menu-name = Tag the selection
menu-leave = Leave without tagging
menu-invitation = Which one is it?
# Stands under the invitation, where a mouse can point.
menu-hint = Point at a tag to see what it means.
span-blank = There are no words in that selection. Select at least one word.
span-outside = That selection is outside the article. Select words of the article.

## What is said when something has been done

done-marked = Marked as { $tag }.

## Reading comfort

comfort-title = Reading comfort

## When the program has broken

fallen-title = Something in Highlit has broken
fallen-lead = Your work is kept up to the last step. Save it to a file, then load the page again.
fallen-saved = Your work is saved. You can load the page again now.
fallen-records = Your work could only be saved as raw records, in the file highlit-records.json. Keep that file, and load the page again.
fallen-load = Load the page again

### Les mots de Highlit en français. Les explications sont dans en.ftl et CONTRIBUTING.md.

## Sur plusieurs pages

close = Fermer
undo = Défaire
redo = Refaire
say-why = Dis pourquoi
save-work = Enregistrer mon travail
opening = Ouverture…
page-title = { $title } – Highlit

## La page d’accueil

start-title = Lis attentivement. Marque ce qui est affirmé.
start-lead = Surligne ce qu’affirme un article, étiquette chaque passage comme fait, opinion ou cadrage, et dis pourquoi. Tout reste dans ce navigateur.
start-open = Ouvrir un article
start-choose = Choisir un fichier
start-choose-hint = une page web, du Markdown ou du texte ; ou dépose-le n’importe où sur cette page
start-paste = Coller un texte
start-paste-hint = d’un site ou d’un document
start-samples = Ou entraîne-toi sur l’un des nôtres
sample-summary = { $sample ->
    [skate-park] Une chronique qui demande de transformer un parking vide en skatepark.
    [neighbours-shake-hands] Une tribune qui salue la rencontre entre Xi et Poutine du 4 février 2022.
   *[behind-the-fireworks] Une tribune qui met en garde contre la rencontre entre Xi et Poutine du 4 février 2022.
  }
sample-facts = Dès { $age } ans · { $count ->
    [one] { $count } mot
   *[other] { $count } mots
  } en anglais · écrit pour s’entraîner
language = Langue
language-of-browser = Comme dans le navigateur

## Ouvrir un fichier ou une adresse

open-first = Seul « { $name } » a été ouvert : un fichier à la fois.
open-not-kept = Cet article n’est pas conservé dans ce navigateur. Ouvre-le de nouveau depuis son fichier.
codebook-not-fetched = Le livret des étiquettes n’a pas pu être chargé. Vérifie la connexion et recharge la page.

## La barre du haut, et l’état de l’enregistrement

bar-home = Highlit : tous les articles
bar-tools = Outils
bar-help = Aide
bar-brush = Pinceau
bar-more = Plus
bar-saved = Enregistré
bar-saving = Enregistrement…
bar-not-saved = Non enregistré
bar-not-kept = Non conservé
bar-read-only = Lecture seule
trouble-failing = { $why } Un nouvel essai est en cours. Enregistre ton travail dans un fichier avant de fermer cette page.
trouble-passing = Ce navigateur ne laisse pas Highlit conserver ton travail (c’est peut-être une fenêtre privée). Enregistre-le dans un fichier avant de fermer cette page.
trouble-elsewhere = Le travail fait sur un article n’est pas encore conservé. Rouvre cet article et enregistre ton travail dans un fichier avant de fermer cette page.
storage-blocked = Ce navigateur ne laisse pas Highlit conserver ton travail ici.
storage-full = Il n’y a plus de place dans ce navigateur pour conserver ton travail.
storage-damaged = Une partie de ce que ce navigateur a conservé est illisible.
storage-other = Le navigateur n’a pas pu conserver ton travail ({ $words }).
storage-unreadable = Le navigateur n’a pas pu retrouver ce qu’il a conservé ({ $words }). Recharge la page.
trouble-read-only = Une version plus récente de Highlit a travaillé sur cet article. Tu peux le lire ici. Recharge la page pour continuer.
trouble-superseded = Une version plus récente de Highlit est ouverte dans un autre onglet : celui-ci n’enregistre plus. Enregistre ton travail dans un fichier, puis recharge la page.
read-only = Rien ne peut être modifié ici : une version plus récente de Highlit a travaillé sur cet article. Recharge la page.
storage-unkept = Le navigateur a dit avoir conservé ton travail, mais il n’y est pas.
storage-lost = Le navigateur a effacé ce qu’il conservait.
storage-superseded = Une version plus récente de Highlit a travaillé là-dessus. Recharge la page.
storage-silent = Le stockage du navigateur ne répond pas. Fermer d’autres onglets ou relancer le navigateur peut aider.
rare-unavailable = Cette partie de Highlit n’a pas pu être chargée. Vérifie la connexion et réessaie.

## L’article

skip-to-article = Aller à l’article
aside-lines = { $count ->
    [one] Hors de l’article : { $count } ligne
   *[other] Hors de l’article : { $count } lignes
  }
aside-take-in = Inclure
aside-set-aside = Remettre de côté
highlight-name = { $tag } : { $quote }
reading-hint = Flèche bas ou J : phrase suivante. Entrée : choisir une étiquette. Point d’interrogation : toutes les touches.

## Étiqueter ce qui est sélectionné

menu-name = Étiqueter la sélection
menu-leave = Quitter sans étiqueter
menu-invitation = Laquelle est-ce ?
menu-hint = Pointe une étiquette pour voir ce qu’elle veut dire.
span-blank = Il n’y a pas de mots dans cette sélection. Sélectionne au moins un mot.
span-outside = Cette sélection est hors de l’article. Sélectionne des mots de l’article.

## Ce qui est dit quand quelque chose est fait

done-marked = Marqué : { $tag }.

## Confort de lecture

comfort-title = Confort de lecture

## When the program has broken

fallen-title = Quelque chose s’est cassé dans Highlit
fallen-lead = Ton travail est conservé jusqu’à la dernière étape. Enregistre-le dans un fichier, puis recharge la page.
fallen-saved = Ton travail est enregistré. Tu peux maintenant recharger la page.
fallen-records = Ton travail n’a pu être enregistré que sous forme brute, dans le fichier highlit-records.json. Garde ce fichier et recharge la page.
fallen-load = Recharger la page

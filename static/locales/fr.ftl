### Les mots de Highlit en français. Les explications sont dans en.ftl et CONTRIBUTING.md.

## Sur plusieurs pages

cancel = Annuler
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
start-shelf = Reprendre la lecture
start-open = Ouvrir un article
start-choose = Choisir un fichier texte
start-choose-hint = ou dépose-le n’importe où sur cette page
start-paste = Coller un texte
start-paste-hint = d’un site ou d’un document
start-samples = Ou entraîne-toi sur l’un des nôtres
shelf-highlights = { $count ->
    [0] rien de marqué pour l’instant
    [one] { $count } surlignage
   *[other] { $count } surlignages
  }
shelf-notes = { $count } avec une note
shelf-only-here = pas encore dans un fichier
shelf-hint = Ces articles et tes surlignages ne sont conservés que dans ce navigateur.
bin-title = { $count ->
    [one] Corbeille (1 article)
   *[other] Corbeille ({ $count } articles)
  }
bin-put = Mettre à la corbeille
bin-restore = Remettre
bin-erase = Supprimer pour de bon
bin-erase-ask = { $count ->
    [0] Supprimer cet article pour de bon ? Il ne pourra pas être récupéré.
    [one] Supprimer cet article et son surlignage pour de bon ? Ils ne pourront pas être récupérés.
   *[other] Supprimer cet article et ses { $count } surlignages pour de bon ? Ils ne pourront pas être récupérés.
  }
bin-erase-sure = Oui, supprimer
bin-keep = Non, garder
bin-button = { $what } : { $title }
quarantine-lead = { $count ->
    [one] Un enregistrement de ce navigateur est abîmé et n’a pas pu être lu. Tout le reste est là.
   *[other] { $count } enregistrements de ce navigateur sont abîmés et n’ont pas pu être lus. Tout le reste est là.
  }
quarantine-save = Les enregistrer dans un fichier
quarantine-forget = Les oublier
sample-summary = { $sample ->
    [skate-park] Une chronique qui demande de transformer un parking vide en skatepark.
    [neighbours-shake-hands] Une tribune qui salue la rencontre entre Xi et Poutine du 4 février 2022.
   *[behind-the-fireworks] Une tribune qui met en garde contre la rencontre entre Xi et Poutine du 4 février 2022.
  }
sample-facts = Dès { $age } ans · { $count ->
    [one] { $count } mot
   *[other] { $count } mots
  } en anglais · écrit pour s’entraîner
paste-title = Coller un article
paste-hint = Le titre, la source et l’auteur sont reconnus s’ils sont placés au-dessus du texte.
paste-read = Lire
language = Langue
language-of-browser = Comme dans le navigateur

## Ouvrir un fichier ou une adresse

open-refused = « { $name } » n’a pas été ouvert. { $why }
open-first = Seul « { $name } » a été ouvert : un fichier à la fois.
open-highlights = C’est un fichier de surlignages. Ouvre d’abord son article, puis importes-y le fichier.
open-unreadable = Le navigateur n’a pas pu le lire. Vérifie que le fichier est toujours là et choisis-le de nouveau.
open-not-found = Il n’y a rien à lire à l’adresse « { $address } ». Vérifie le lien, ou ouvre plutôt un fichier.
open-elsewhere = « { $address } » est sur un autre site, et Highlit ne lit que le sien. Ouvre cette page, copie l’article et colle-le ici.
open-not-kept = Cet article n’est pas conservé dans ce navigateur. Ouvre-le de nouveau depuis son fichier.
article-empty = Il ne contient pas de texte. Choisis un fichier ou colle un texte qui contient des mots.
article-nothing-kept = Tout son texte est mis de côté. Garde au moins un paragraphe.
not-text-empty = Il ne contient pas de texte. Choisis un fichier qui contient des mots.
not-text-large = Il dépasse { $size } Mo ; Highlit ouvre des articles de { $limit } Mo au plus. Choisis un fichier plus petit, ou colle la partie dont tu as besoin.
not-text-kind = C’est { $kind ->
    [pdf] un PDF
    [packed] un document Word ou un autre fichier compressé
    [old-word] un ancien document Word
    [rtf] un document RTF
    [picture] une image
   *[page] une page web
  }, ce que Highlit ne sait pas encore lire. Ouvre-le dans son programme, copie l’article et colle-le ici.
not-text-binary = Ce n’est pas un fichier texte : il contient des octets qu’aucun texte ne contient. Choisis un fichier .txt, ou colle l’article.
page-large = La page pèse plus de { $size } Mo ; Highlit ouvre des pages de { $limit } Mo au plus. Choisissez une page plus petite, ou collez la partie voulue.
page-deep = Les parties de la page sont imbriquées sur plus de { $limit } niveaux. Collez la partie voulue.
page-many = La page a plus de { $limit } parties. Collez la partie voulue.
page-empty = Il n’y a pas de texte à lire dans la page. Choisissez une autre page, ou collez l’article.
encoding-title = Lequel est lisible ?
encoding-lead = « { $name } » ne dit pas comment ses lettres sont écrites.
encoding-name = { $encoding ->
    [windows-1252] Europe de l’Ouest (Windows-1252)
    [gb18030] Chinois (GB18030)
    [utf-16be] Unicode (UTF-16, octets inversés)
   *[utf-16le] Unicode (UTF-16)
  }
encoding-none = Aucun
codebook-not-fetched = Le livret des étiquettes n’a pas pu être chargé. Vérifie la connexion et recharge la page.
codebook-not-json = Le livret des étiquettes n’est pas du JSON : il est illisible à partir de la ligne { $line }.
codebook-form = Dans le livret des étiquettes, « { $place } » manque ou n’est pas du bon type.
codebook-tags = Le livret a { $count ->
    [one] { $count } étiquette
   *[other] { $count } étiquettes
  }. Il en faut de 1 à { $most }.
codebook-twice = Le livret des étiquettes nomme « { $id } » deux fois. Change l’un des noms.

## La barre du haut, et l’état de l’enregistrement

bar-home = Highlit : tous les articles
bar-tools = Outils
bar-help = Aide
bar-settings = Réglages
bar-import = Importer des surlignages
bar-brush = Pinceau
bar-print = Imprimer
bar-page = Enregistrer en page web
bar-more = Plus
bar-saved = Enregistré
bar-saving = Enregistrement…
bar-not-saved = Non enregistré
bar-not-kept = Non conservé
bar-read-only = Lecture seule
bar-clear = Retirer tous les surlignages
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
storage-changed = Quelque chose a changé dans un autre onglet. Regarde encore, puis choisis.
storage-silent = Le stockage du navigateur ne répond pas. Fermer d’autres onglets ou relancer le navigateur peut aider.
damage-found = { $count ->
    [one] Une étape de ton travail est abîmée et n’a pas pu être lue. Le reste est là. Ce qui en reste peut être enregistré depuis la page d’accueil.
   *[other] { $count } étapes de ton travail sont abîmées et n’ont pas pu être lues. Le reste est là. Ce qui en reste peut être enregistré depuis la page d’accueil.
  }
remind-to-save = Pour l’instant, ton travail n’est que dans ce navigateur. Enregistre-le de temps en temps dans un fichier.

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
chooser-name = { $count ->
    [one] { $count } surlignage ici
   *[other] { $count } surlignages ici, le plus court d’abord
  }

reading-hint = Flèche bas ou J : phrase suivante. Entrée : choisir une étiquette. Point d’interrogation : toutes les touches.
told-sentence = Paragraphe { $block }, phrase { $sentence } sur { $sentences }.
told-block = Paragraphe { $block }.
told-mark = Déjà marqué : { $tag }.

## Étiqueter ce qui est sélectionné

menu-name = Étiqueter la sélection
menu-leave = Quitter sans étiqueter
menu-invitation = Laquelle est-ce ?
menu-hint = Pointe une étiquette pour voir ce qu’elle veut dire.
menu-selected = Sélection : { $quote }.
menu-key = { $key } pour { $tag }.
menu-escape = Échap pour quitter.
span-blank = Il n’y a pas de mots dans cette sélection. Sélectionne au moins un mot.
span-outside = Cette sélection est hors de l’article. Sélectionne des mots de l’article.

brush-hint = Tout ce que tu sélectionnes est marqué aussitôt :
brush-put-away = Ranger le pinceau

## Changer où un surlignage commence et finit

edges-name = Changer les limites
edges-start = Début
edges-end = Fin
edges-start-earlier = Commencer un mot plus tôt
edges-start-later = Commencer un mot plus tard
edges-end-earlier = Finir un mot plus tôt
edges-end-later = Finir un mot plus tard
edges-keep = Valider
told-reshaped = Le surlignage serait : { $quote }.

## Ce qui est dit quand quelque chose est fait

done-marked = Marqué : { $tag }.
done-reshaped = Limites changées.
done-deleted = Supprimé.
done-imported = Importé.
done-saved = Enregistré sous { $name }.
done-cleared = Tous les surlignages sont retirés.
done-restored = Remis en place.
save-refused = Le navigateur n’a pas laissé Highlit enregistrer le fichier. Vérifie ses réglages de téléchargement, puis réessaie.
action-no-highlight = Ce surlignage n’existe plus.
action-id-taken = Il y a déjà un surlignage nommé { $id }.
action-no-tag = Le livret n’a pas d’étiquette « { $tag } ».
action-no-subtag = Cette étiquette n’a pas de sous-étiquette « { $subtag } ».
action-outside = Ce surlignage est hors de l’article.
action-part-in-use = { $count ->
    [one] Cette partie contient un surlignage. Supprime-le d’abord, puis mets-la de côté.
   *[other] Cette partie contient { $count } surlignages. Supprime-les d’abord, puis mets-la de côté.
  }
action-part-stays = Cette partie ne peut pas être mise de côté : il ne resterait rien.
action-no-change = Cela ne change rien.

## La liste des surlignages

panel-name = Tes surlignages
panel-count = { $count ->
    [0] Aucun surlignage
    [one] { $count } surlignage
   *[other] { $count } surlignages
  }
panel-only = N’afficher qu’une étiquette
panel-share = { $percent } %
panel-find = Chercher dans les surlignages et les notes
panel-empty = Rien n’est encore marqué.
panel-empty-hint = Sélectionne des mots de l’article, puis choisis une étiquette. Chaque surlignage aura sa carte ici.
panel-none-fit = Aucun surlignage ne correspond à ce filtre.

## La carte d’un surlignage

card-unsure = un doute
card-tags = Étiquette
card-kinds = Type
card-note = Quels mots t’ont fait choisir cela ?
card-confidence = As-tu un doute ?
card-choose-sure = Aucun doute
card-choose-unsure = J’ai un doute
card-show = Voir dans l’article
card-edges = Changer les limites
card-delete = Supprimer
card-made = { $reader } · { $time }
card-changed = { $reader } · modifié le { $time }

## Aide

help-title = Que veulent dire les étiquettes ?
help-example = Par exemple : « { $example } »
help-keys = Touches
help-read = Lire
help-key-sentence = Phrase suivante, phrase précédente
help-key-focused = Pareil, quand l’article a le focus
help-key-character = Un caractère en avant, un en arrière
help-key-word = Un mot en avant (Option sur Mac)
help-key-highlight = Surlignage suivant, surlignage précédent
help-mark = Marquer
help-key-stretch = Avec une des touches ci-dessus : sélectionner plus ou moins
help-key-swap = Déplacer l’autre bout
help-key-tag = Étiqueter la phrase ou la sélection
help-key-choose = Choisir une étiquette dans le menu
help-key-brush = Pinceau : choisir d’abord l’étiquette, puis marquer
help-key-leave = Quitter
help-change = Changer un surlignage
help-key-retag = Donner une autre étiquette au surlignage ouvert
help-key-why = Dire pourquoi
help-key-edges = Changer où il commence et où il finit
help-key-delete = Le supprimer
help-key-help = Afficher cette aide
help-letters = Les lettres et les chiffres peuvent être désactivés dans les réglages.
help-back = Revenir à la lecture

## Réglages

settings-title = Réglages
settings-code = Ton code
settings-code-hint = Il figure dans les fichiers que tu enregistres. Utilise le code qu’on t’a donné, pas ton nom.
settings-code-wrong = Utilise de 1 à 24 lettres ou chiffres. Entre eux peuvent se trouver des espaces et - _ . @
settings-snap = Étendre la sélection aux mots entiers
settings-letters = Utiliser les lettres et les chiffres comme touches
settings-telling = Le lecteur d’écran dit
settings-telling-all = les mots, leur place et ce qui est marqué
settings-telling-words = seulement les mots
settings-telling-nothing = rien
settings-article = Cet article
settings-article-detected = Apparemment : { $language }
settings-article-unknown = Inconnue
settings-lines = Lignes
settings-lines-across = horizontales
settings-lines-down = verticales, de droite à gauche
settings-done = Terminé

## Confort de lecture

comfort-title = Confort de lecture
comfort-size = Taille du texte
comfort-percent = { $percent } %
comfort-spacing = Interligne
comfort-close = Serré
comfort-normal = Normal
comfort-wide = Aéré
comfort-width = Largeur du texte
comfort-short = Étroit
comfort-long = Large
comfort-letters = Police
comfort-serif = Avec empattements
comfort-sans = Sans empattements
comfort-legible = Adaptée à la dyslexie
comfort-theme = Couleurs
comfort-system = Comme mon appareil
comfort-light = Clair
comfort-dark = Sombre
comfort-sepia = Sépia
comfort-contrast = Contraste élevé
comfort-motion = Animations
comfort-still = Aucune
comfort-reset = Réinitialiser

## La fiche : l’article et ses surlignages, sur papier ou en page web

handout-imprint = Marqué par { $readers } · { $date }
handout-notes = Notes
handout-sure = aucun doute
handout-back = Revenir au passage marqué

## Importer un fichier de surlignages

import-title = Importer des surlignages
import-lead = { $count ->
    [one] « { $name } » contient { $count } surlignage de cet article.
   *[other] « { $name } » contient { $count } surlignages de cet article.
  }
import-lead-by = { $count ->
    [one] « { $name } » contient { $count } surlignage de { $reader } dans cet article.
   *[other] « { $name } » contient { $count } surlignages de { $reader } dans cet article.
  }
import-new = { $count ->
    [one] { $count } nouveau
   *[other] { $count } nouveaux
  }
import-newer = { $count ->
    [one] { $count } modifié depuis dans le fichier : la version du fichier est prise
   *[other] { $count } modifiés depuis dans le fichier : la version du fichier est prise
  }
import-older = { $count ->
    [one] { $count } modifié depuis ici : le tien reste
   *[other] { $count } modifiés depuis ici : les tiens restent
  }
import-unlike = { $count ->
    [one] { $count } différent ici, modifié au même moment : le tien reste
   *[other] { $count } différents ici, modifiés au même moment : les tiens restent
  }
import-same = { $count ->
    [one] { $count } déjà identique ici
   *[other] { $count } déjà identiques ici
  }
import-moved = { $count ->
    [one] { $count } retrouvé grâce à ses mots, pas à sa position
   *[other] { $count } retrouvés grâce à leurs mots, pas à leur position
  }
import-reissued = { $count } avec l’id d’un autre surlignage : il en reçoit un nouveau
import-codebook = Fait avec un autre jeu d’étiquettes : { $title }.
import-no-change = Fusionner ne changerait rien.
import-undoable = Tu pourras le défaire ensuite.
import-replace = { $count ->
    [one] Remplacer le mien
   *[other] Remplacer mes { $count }
  }
import-merge = Fusionner
import-refused = « { $name } » n’a pas été importé. { $why }
removed-title = Surlignages retirés
removed-lead = Ce qui a été retiré est gardé ici, le plus récent d’abord.
removed-none = Rien n’a été retiré de cet article.
removed-restore = { $count ->
    [one] Le remettre
   *[other] Remettre les { $count }
  }
file-too-large = Il dépasse { $limit } Mo.
file-not-json = Il est endommagé, ou ce n’est pas un fichier JSON : il est illisible à partir de la ligne { $line }, colonne { $column }. Redemande le fichier.
file-unfinished = Il lui manque la fin. Redemande le fichier.
file-twice = Ligne { $line } : « { $field } » y figure deux fois. Redemande le fichier.
file-limit = Ligne { $line } : il y a là plus de { $limit } { $what ->
    [levels] niveaux, l’un dans l’autre
    [fields] champs au même endroit
    [bytes] octets dans un seul texte
   *[values] valeurs en tout
  }. Redemande le fichier tel que Highlit l’a enregistré.
file-not-annotations = Ce n’est pas un fichier de surlignages. Choisis un fichier enregistré avec « { save-work } ».
file-encoding = Ses lettres sont écrites d’une façon qui n’est pas lisible ici. Redemande le fichier tel que Highlit l’a enregistré.
file-too-many = Il contient { $count } surlignages ; { $limit } au plus peuvent être ouverts.
file-field = Son « { $field } » n’est pas du bon type. Redemande le fichier.
file-another-text = Il a été fait pour un autre texte, « { $title } ». Ouvre d’abord cet article, puis importes-y le fichier.
file-another-text-untitled = Il a été fait pour un autre texte. Ouvre d’abord cet article, puis importes-y le fichier.
file-damaged = Il a été modifié après avoir été enregistré : son texte ne correspond plus à son code de contrôle. Redemande le fichier.
# $field: a place in the file, such as blocks[3].kind.
article-file-not = Ce n’est pas un fichier d’article. Choisissez-en un fait par « highlit convert ».
article-file-version = C’est un fichier d’article de version { $version } ; ce Highlit lit la version { $known }. Utilisez un Highlit plus récent.
article-file-field = Son « { $field } » manque ou n’est pas du bon type. Redemandez le fichier.
article-file-unknown = Son « { $field } » est inconnu. Redemandez le fichier, tel que Highlit l’a écrit.
annotation-field = Surlignage { $number } : son « { $field } » manque ou n’est pas du bon type.
annotation-form = Surlignage { $number } : son « { $field } » n’est pas correct ; il faudrait { $expected ->
    [address] une adresse comme urn:uuid:… de 500 caractères au plus, sans espaces
    [tag] un nom d’étiquette de 1 à 100 caractères
    [subtag] un nom de sous-étiquette de 1 à 100 caractères
    [code] un code de 1 à 24 lettres ou chiffres, avec des espaces ou - _ . @ entre eux
    [time] une heure comme 2026-03-04T05:06:07Z
   *[note] une note de 10 000 caractères au plus
  }.
annotation-limit = Surlignage { $number } : { $what ->
    [characters] son « { $field } » a plus de { $limit } caractères
    [entries] son « { $field } » a plus de { $limit } éléments
   *[foreign] ce que Highlit n’en connaît pas dépasse { $limit } ko ou a trop de niveaux
  }. Demande un fichier qui contient moins.
annotation-tag = Surlignage { $number } : son étiquette « { $tag } » n’est pas dans le livret utilisé ici.
annotation-same-id = Surlignage { $number } : un autre surlignage a son id.
annotation-not-found = Surlignage { $number } : ses mots « { $quote } » ne sont pas dans cet article, ou y figurent à l’identique en plusieurs endroits.

## When the program has broken

fallen-title = Quelque chose s’est cassé dans Highlit
fallen-lead = Ton travail est conservé jusqu’à la dernière étape. Enregistre-le dans un fichier, puis recharge la page.
fallen-saved = Ton travail est enregistré. Tu peux maintenant recharger la page.
fallen-records = Ton travail n’a pu être enregistré que sous forme brute, dans le fichier highlit-records.json. Garde ce fichier et recharge la page.
fallen-load = Recharger la page

### Les mots de Highlit en français. Les explications sont dans en.ftl et CONTRIBUTING.md.

## Sur plusieurs pages

cancel = Annuler

## La page d’accueil

start-shelf = Reprendre la lecture
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
paste-title = Coller un article
paste-hint = Le titre, la source et l’auteur sont reconnus s’ils sont placés au-dessus du texte.
paste-read = Lire

## Ouvrir un fichier ou une adresse

open-elsewhere = « { $address } » est sur un autre site, et Highlit ne lit que le sien. Ouvre cette page, copie l’article et colle-le ici.
open-no-site = Une adresse qui commence par « { $beginning } » ne peut pas être ouverte. Highlit n’ouvre que les adresses de son propre site. Colle le texte ici ou choisis le fichier.
abroad-title = Aller le chercher sur un autre site ?
abroad-lead = L’article est sur { $site }. Ce site apprend que quelqu’un le lit ; rien de votre travail n’y va.
abroad-fetch = Aller le chercher
abroad-failed = { $site } ne l’a pas, ou ne laisse pas d’autres sites le lire. Ouvrez cette page, copiez l’article et collez-le ici.
abroad-slow = { $site } met trop de temps à répondre. Ouvrez cette page, copiez l’article et collez-le ici.
page-large = La page pèse plus de { $size } Mo ; Highlit ouvre des pages de { $limit } Mo au plus. Choisissez une page plus petite, ou collez la partie voulue.
page-deep = Les parties de la page sont imbriquées sur plus de { $limit } niveaux. Collez la partie voulue.
page-many = La page a plus de { $limit } parties. Collez la partie voulue.
page-empty = Il n’y a pas de texte à lire dans la page. Choisis une autre page, ou colle l’article.
page-slow = La lecture de cette page prend trop de temps. Copies-y l’article et colle-le ici.
page-broken = Cette page n’a pas pu être lue. Copies-y l’article et colle-le ici.
encoding-title = Lequel est lisible ?
encoding-lead = « { $name } » ne dit pas comment ses lettres sont écrites.
encoding-name = { $encoding ->
    [windows-1252] Europe de l’Ouest (Windows-1252)
    [gb18030] Chinois (GB18030)
    [utf-16be] Unicode (UTF-16, octets inversés)
   *[utf-16le] Unicode (UTF-16)
  }
encoding-none = Aucun

## La barre du haut, et l’état de l’enregistrement

bar-settings = Réglages
bar-import = Importer des surlignages
bar-print = Imprimer
bar-page = Enregistrer en page web
bar-clear = Retirer tous les surlignages
storage-changed = Quelque chose a changé dans un autre onglet. Regarde encore, puis choisis.
storage-gone = Ce navigateur a effacé tout ce qui était gardé ici de cet article. Si vous avez enregistré votre travail dans un fichier, importez-le.
storage-in-use = Il est ouvert dans un autre onglet. Ferme-le d’abord là-bas, puis supprime-le ici.
damage-found = { $count ->
    [one] Une étape de ton travail est abîmée et n’a pas pu être lue. Le reste est là. Ce qui en reste peut être enregistré depuis la page d’accueil.
   *[other] { $count } étapes de ton travail sont abîmées et n’ont pas pu être lues. Le reste est là. Ce qui en reste peut être enregistré depuis la page d’accueil.
  }
remind-to-save = Pour l’instant, ton travail n’est que dans ce navigateur. Enregistre-le de temps en temps dans un fichier.

## L’article

chooser-name = { $count ->
    [one] { $count } surlignage ici
   *[other] { $count } surlignages ici, le plus court d’abord
  }
told-sentence = Paragraphe { $block }, phrase { $sentence } sur { $sentences }.
told-block = Paragraphe { $block }.
told-mark = Déjà marqué : { $tag }.

## Étiqueter ce qui est sélectionné

menu-selected = Sélection : { $quote }.
menu-key = { $key } pour { $tag }.
menu-escape = Échap pour quitter.
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

done-reshaped = Limites changées.
done-deleted = Supprimé.
done-imported = Importé.
done-saved = Enregistré sous { $name }.
done-cleared = Tous les surlignages sont retirés.
done-restored = Remis en place.
step-other-tags = Ce passage a une étiquette d’un autre exercice, ou d’aucun. Il revient quand l’article a de nouveau ces étiquettes.
save-refused = Le navigateur n’a pas laissé Highlit enregistrer le fichier. Vérifie ses réglages de téléchargement, puis réessaie.
action-no-highlight = Ce surlignage n’existe plus.
action-id-taken = Il y a déjà un surlignage nommé { $id }.
action-no-tag = Le livret n’a pas d’étiquette « { $tag } ».
action-has-place = Il a déjà une place : elle lui a été donnée dans un autre onglet.
action-no-subtag = Cette étiquette n’a pas de sous-étiquette « { $subtag } ».
action-outside = Ce surlignage est hors de l’article.
action-no-change = Cela ne change rien.
action-part-in-use = { $count ->
    [one] Cette partie contient un surlignage. Supprime-le d’abord, puis mets-la de côté.
   *[other] Cette partie contient { $count } surlignages. Supprime-les d’abord, puis mets-la de côté.
  }
action-part-stays = Cette partie ne peut pas être mise de côté : il ne resterait rien.

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
card-again = à revoir
card-tags = Étiquette
card-kinds = Type
card-note = Quels mots t’ont fait choisir cela ?
card-note-full = La note est pleine : elle peut contenir { $limit } caractères. Le reste n’y est pas.
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
help-excludes = Ne peut pas porter sur les mêmes mots que « { $tag } ».
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
language-later = Cette langue s’affichera quand la page sera rechargée. Enregistre d’abord ton travail dans un fichier, puis recharge la page.
settings-done = Terminé

## Confort de lecture

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

## Enregistrer aux formats d’autres outils

export-title = Enregistrer pour d’autres outils
export-lead = Pour rendre ton travail, prends « { save-work } » : seul ce fichier garde tout.
export-orphans = { $count } sans place : seulement dans le fichier que « { save-work } » enregistre.
export-what = { $format ->
    [csv] Un tableau pour tableurs. L’article n’y est pas.
    [jsonl] Un tableau pour logiciels de données, une ligne de JSON par surlignage. L’article n’y est pas.
    [hypothesis] Pour des notes sur des pages web. L’article n’y est pas.
    [ptc] Pour la recherche sur la propagande (SemEval). Seul le cadrage avec sa sorte y est, sans notes, codes ni heures.
    [doccano] Pour étiqueter des textes. Les notes, la certitude, les codes et les heures n’y sont pas.
    [label-studio] Pour étiqueter des données. Les codes et les heures n’y sont pas.
    [brat] Pour linguistes. L’article, les codes et les heures n’y sont pas : enregistre le texte à côté.
    [webanno] Pour linguistes. Les codes et les heures n’y sont pas.
   *[text] Les mots de l’article, tels que tous ces fichiers les comptent. Aucun surlignage n’y est.
  }
export-text = Le texte seul
export-writing = Écriture du fichier…

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
import-elsewhere = { $count } d’autres textes : ils restent dehors
import-orphans = { $count } sans place : fait(s) pour une version précédente de l’article
import-orphans-same = { $count } sans place, déjà ici
import-codebook = Fait avec un autre jeu d’étiquettes : { $title }.
import-no-change = Fusionner ne changerait rien.
import-undoable = Tu pourras le défaire ensuite.
import-replace = { $count ->
    [one] Remplacer le mien
   *[other] Remplacer mes { $count }
  }
import-merge = Fusionner
import-refused = « { $name } » n’a pas été importé. { $why }
import-format = Le fichier est au format de { $tool }. S’il ne dit pas qui a fait un surlignage, ou quand, son nom et sa date en tiennent lieu.
import-left = { $format ->
    [hypothesis] Les réponses, les notes sur toute la page et les étiquettes qui ne servent pas ici n’entrent pas.
    [ptc] Un tel fichier ne contient pas de mots : rien ne montre si ses places sont justes. Regarde-les ensuite.
    [doccano] Les relations et les commentaires n’entrent pas.
    [label-studio] Les relations, les autres réponses et ce qui a été annulé n’entrent pas.
    [brat] Les relations, les événements et les trous dans un surlignage n’entrent pas.
    [webanno] Les relations, les chaînes et les autres couches n’entrent pas.
   *[table] Les colonnes que Highlit ne connaît pas n’entrent pas.
  }
import-slow = La lecture prend trop de temps. Réessaie, ou demande un fichier plus petit.
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
file-encoding = Ses lettres sont écrites d’une façon qui n’est pas lisible ici. Enregistre-le en UTF-8 (dans un tableur : « CSV UTF-8 »), ou redemande le fichier.
file-too-many = Il contient { $count } surlignages ; { $limit } au plus peuvent être ouverts.
file-field = Son « { $field } » n’est pas du bon type. Redemande le fichier.
file-code = Le code qu’il contient n’est pas correct : un code a de 1 à 24 lettres ou chiffres, avec des espaces ou - _ . @ entre eux. Redemande le fichier.
import-is-article = C’est un article, pas des passages marqués. Retourne à la page d’accueil pour l’ouvrir.
import-unknown = Il n’est dans aucun format connu ici. Choisis un fichier d’annotations enregistré par Highlit ou par un des outils dont il lit les fichiers.
import-line = Ligne { $line } : elle n’est pas comme le demande son format. Enregistre ou exporte à nouveau le fichier.
import-column = Le tableau n’a pas de colonne « { $field } ». Ajoute-la ou enregistre à nouveau le tableau.
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
    [confidence] « sure », « unsure » ou rien
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
annotation-set-aside = Annotation { $number } : ses mots « { $quote } » se trouvent, en tout ou en partie, dans un passage qui ici n’est pas de l’article. Reprends d’abord ce passage.

## Versions précédentes de l’article

versions-title = Version précédente
versions-offer = Tu as annoté une version précédente de cet article.
versions-see = Reprendre tes surlignages
versions-choose = De quel article est-ce une autre version ?
versions-none = Il n’y a pas d’autre article annoté dans ce navigateur.
# $name: a file's.
versions-file = « { $name } » a été fait pour une autre version de cet article.
versions-stand = { $count ->
    [one] { $count } surlignage se lit comme avant
   *[other] { $count } surlignages se lisent comme avant
  }
versions-changed = { $count ->
    [one] { $count } se trouve dans des mots qui ont changé
   *[other] { $count } se trouvent dans des mots qui ont changé
  }
versions-moved = { $count ->
    [one] { $count } déplacé, avec les mêmes mots
   *[other] { $count } déplacés, avec les mêmes mots
  }
versions-gone = { $count } sans place sûre dans cette version
versions-staying = { $count } reste(nt) dans la version précédente : trop long, ou avec une étiquette que cette version n’a pas
versions-newer = { $count } modifié(s) depuis dans la version précédente : les changements viennent aussi
# Found, but their tags are not among those here.
versions-strange = { $count } avec des étiquettes que cette version n’a pas
versions-here = { $count } déjà ici
versions-taken-away = { $count } que tu as supprimé(s) ici
versions-kept = { $count } ici sans place
versions-bring = { $count ->
    [one] Le reprendre
   *[other] En reprendre { $count }
  }
versions-look = Regarde : conviennent-ils encore ?
versions-was = Avant
versions-is = Maintenant
versions-same-words = Déplacé, avec les mêmes mots
versions-around-was = Autour, avant
versions-around-is = Autour, maintenant
versions-fits = Ça convient
versions-other-tags = Avec d’autres étiquettes
# Below it stand highlights, each with a button for every tag of this version.
versions-other-tags-hint = Cette version a un autre jeu d’étiquettes ; ceux-ci restent donc tels quels dans la version précédente. Pour en reprendre un, choisissez-lui une étiquette de cette version.
versions-lost = Sans place sûre
versions-lost-hint = Leurs mots ne sont pas dans cette version, ou rien ne montre avec certitude où est leur place. Ils viennent sans place. Si cette version dit la même chose, choisis toi-même l’endroit.
versions-keep = En garder { $count } sans place
versions-place = Choisir l’endroit
# Above the same buttons, for one that was not found.
versions-place-tag = Son étiquette n’est pas de cette version. Si cette version dit la même chose en d’autres mots, choisissez une étiquette, puis l’endroit :
versions-text = { $count ->
    [one] Ce qui a changé dans le texte : { $count } endroit
   *[other] Ce qui a changé dans le texte : { $count } endroits
  }
versions-slow = La comparaison prend trop de temps. La version précédente garde tous tes surlignages.
place-hint = Sélectionne les mots qui disent cela maintenant :
place-leave = Quitter
place-found = Les mêmes mots ici : { $count }
place-show = Me montrer
place-nth = { $number } sur { $count }
place-put = Mettre ici
orphans-title = Sans place
orphans-hint = Tu as marqué ceci dans une version précédente de l’article, et il n’y a pas de place sûre dans celle-ci. Cela reste tel quel, aussi dans le fichier que tu enregistres. Si cette version dit la même chose, choisis l’endroit.
orphans-count = { $count } sans place
done-brought = Repris.
card-earlier = Avant, c’était :
card-now = Maintenant, c’est :

## Préparer un article avant de le distribuer

prepare-title = Préparer l’article
prepare-marked = { $count ->
    [one] Il porte un surlignage. Un autre titre en fait une autre version, et il vous sera demandé s’il faut le reprendre.
   *[other] Il porte { $count } surlignages. Un autre titre en fait une autre version, et il vous sera demandé s’il faut les reprendre.
  }
prepare-headline = Titre
prepare-change = Changer
prepare-parts = Parties de l’article
prepare-parts-hint = Ce qui n’est pas coché est replié et ne peut pas être surligné.
prepare-save = Enregistrer pour distribuer

## Étiquettes qui s’excluent

clash-title = Quelque chose l’empêche
clash-lead = Un surlignage avec l’étiquette « { $tag } » ne peut pas partager de mots avec ceci :
clash-change = Changer ceci en « { $tag } »
clash-leave = Laisser comme c’est
clash-brought = { $count ->
    [one] { $count } surlignage partagerait des mots avec un autre dont l’étiquette exclut la sienne. Il entre quand même ; change l’un des deux ensuite.
   *[other] { $count } surlignages partageraient des mots avec d’autres dont les étiquettes excluent les leurs. Ils entrent quand même ; change ensuite l’un des deux à chaque fois.
  }
clash-brought-pair = { $tag } : « { $quote } » – { $otherTag } : « { $otherQuote } »
clash-brought-more = et { $count } de plus

## Comparer après avoir fini

compare-title = Comparer
compare-lead = Choisis le corrigé, ou un fichier qu’un camarade a rendu sur cet article. Il reste dans ce navigateur.
compare-choose = Choisir le fichier
compare-failed = La comparaison n’a pas marché. Essaie encore une fois.
compare-refused = « { $name } » ne peut pas être comparé. { $why }
compare-with = Toi à côté de « { $name } ».
compare-sentences = Phrases marquées par toi ou dans le fichier : { $count }. Avec les mêmes étiquettes des deux côtés : { $alike }.
compare-overlap = { $percent } de ce que toi et le fichier avez surligné est pareil, avec la même étiquette (F1 par lettres).
compare-alike = Pareil
compare-unlike = Différent
compare-you = Toi
compare-other = Le fichier
compare-unmarked = Rien

## Le bilan d’une classe

class-title = Bilan de la classe
class-lead = Choisissez les fichiers que votre classe a rendus sur cet article, ou un zip qui les contient. Ils restent dans ce navigateur.
class-choose = Choisir les fichiers
class-reading = Lecture : { $done } sur { $count }…
class-counted = { $count ->
    [one] Sur { $count } fichier, { $counted } compte.
   *[other] Sur { $count } fichiers, { $counted } comptent.
  }
class-files = Les fichiers qui comptent
class-made-with = fait avec d’autres étiquettes, { $title }
class-other-tags = { $count ->
    [one] { $count } fichier a été fait avec d’autres étiquettes, { $title }. Toutes celles qu’il utilise sont aussi ici : il est lu avec celles d’ici.
   *[other] { $count } fichiers ont été faits avec d’autres étiquettes, { $title }. Toutes celles qu’ils utilisent sont aussi ici : ils sont lus avec celles d’ici.
  }
class-of-others = { $count ->
    [one] { $count } passage a été marqué sous un autre code et compte pour cet élève. Un fichier d’un camarade a-t-il été fusionné ?
   *[other] { $count } passages ont été marqués sous un autre code et comptent pour cet élève. Un fichier d’un camarade a-t-il été fusionné ?
  }
class-orphans = { $count } fait(s) pour une version précédente de l’article et introuvable(s) dans celle-ci : ne compte(nt) pas
class-repeated = le même fichier encore une fois : il ne compte qu’une fois
class-superseded = il y a un fichier plus récent avec le même code, c’est lui qui compte
class-another-text = il porte sur un autre article. Pour qu’il y compte, comparez avec cet article plus bas.
class-of-key = de l’auteur du corrigé : il ne compte pas comme celui d’un élève
class-beside = compte pour l’autre article
class-students = { $count ->
    [one] { $count } élève
   *[other] { $count } élèves
  }
class-agreement = Jusqu’où la classe est d’accord
class-too-few = Il faut deux élèves pour être d’accord.
class-one-tag = Tous ont pris une seule étiquette : il n’y avait pas de désaccord possible.
class-nothing = Rien n’a été marqué qui puisse être comparé.
class-splits = Où la classe se partage
class-splits-none = Aucune phrase n’a été marquée de façons différentes.
class-too-many = il y a plus de { $limit } fichiers ; celui-ci a été laissé de côté
zip-damaged = Le zip est abîmé ici. Refaites-le.
zip-too-many = Le zip a plus de { $limit } fichiers. Faites-en plusieurs.
zip-too-large = Décompressé, le zip dépasse { $limit } Mo, ou l’un de ses fichiers est trop gros.
zip-foreign = Il a un mot de passe, ou il est compressé d’une façon que Highlit ne connaît pas. Refaites un zip ordinaire.
class-key = Corrigé de l’enseignant
class-key-none = Pas de corrigé
class-key-hint = L’un des fichiers peut être le corrigé. La classe lui est alors comparée, et il ne compte pas comme celui d’un élève.
class-working = Calcul en cours…
class-failed = Le calcul n’a pas abouti. Fermez ce bilan et réessayez avec moins de fichiers.
class-value = { $value }
class-majority = de ceux qui ont marqué une phrase ont choisi son étiquette la plus fréquente. C’est la moyenne des phrases que deux élèves ou plus ont marquées.
class-alpha = Ceux qui marquent la même phrase lui donnent-ils la même étiquette principale ? 1 est l’accord complet, 0 ce que donnerait le hasard. On compte des phrases (alpha de Krippendorff).
class-interval = Avec d’autres phrases de ce genre, cet alpha serait presque toujours entre { $low } et { $high } (intervalle bootstrap à 95 %).
class-overlap = de ce que deux élèves ont surligné est identique, avec la même étiquette. C’est la moyenne de toutes les paires, et on compte des lettres (F1).
class-key-sentences = des phrases que l’élève ou le corrigé a marquées ont les mêmes étiquettes des deux côtés. C’est la moyenne de tous les élèves.
class-key-overlap = de ce qu’un élève et le corrigé ont surligné est identique, avec la même étiquette. C’est la moyenne de tous les élèves, et on compte des lettres (F1).
class-too-short = Il y a trop peu de phrases pour dire à quel point cet alpha est sûr.
class-by-tag = Étiquette par étiquette
class-by-tag-alpha = Les élèves sont-ils d’accord pour dire si une phrase porte cette étiquette ou non ? 1 est l’accord complet, 0 ce que donnerait le hasard. On compte des phrases (alpha de Krippendorff).
class-column-tag = Étiquette
class-column-highlights = Surlignages
class-column-share = Part
class-column-alpha = Accord
class-column-student = Élève
class-column-notes = Notes
class-column-finished = Lecture terminée
class-column-key = Comme le corrigé
class-column-sentence = Phrase
class-column-marked = L’ont marquée
class-column-tags = Étiquettes
class-column-majority = Étiquette la plus fréquente
class-heat = L’article, phrase par phrase
class-heat-lead = Le nombre après une phrase dit combien l’ont marquée, les lettres avec quelle étiquette ; là où la classe se divise, chaque lettre a son nombre. Choisissez une phrase pour lire ce qui en a été dit.
class-marked = Marquée par { $marked } sur { $count }
class-is-split = partagée
class-unmarked = { $count ->
    [one] { $count } phrase que personne n’a marquée est omise.
   *[other] { $count } phrases que personne n’a marquées sont omises.
  }
class-no-notes = Personne n’a écrit de note dessus.
class-student = Élève { $number }
class-by-student = Élèves
class-codes = Montrer les codes
# $answer: whether a student said so.
class-finished = { $answer ->
    [yes] oui
   *[no] non
  }
class-unfinished = { $count ->
    [one] { $count } élève n’a pas dit avoir fini de lire. Ce qui n’est pas surligné n’a peut-être pas été lu.
   *[other] { $count } élèves n’ont pas dit avoir fini de lire. Ce qui n’est pas surligné n’a peut-être pas été lu.
  }
class-more = En montrer plus
class-all-shown = C’est tout.
class-missed = Dans le corrigé, mais manqué par la plupart
class-missed-none = La moitié de la classe ou plus a marqué chaque phrase du corrigé.
class-strip = L’article du début à la fin. Barres vers le haut : combien ont marqué chaque phrase, { $most } sur { $count } au plus. Barres vers le bas : combien d’entre eux n’ont pas choisi son étiquette la plus fréquente.
class-strip-table = La même chose en tableau
class-save-page = Enregistrer le bilan en page web
class-save-merged = Enregistrer tous les surlignages dans un fichier
class-column-score = Points des notes
class-score-sum = { $points } sur { $most }
class-score-lead = Attribuez des points à chaque note : 0, pas encore de raison ; 1, une raison ; 2, une raison appuyée sur le texte. Pour les retirer, choisissez-les à nouveau.
class-score-kept = Les points restent dans ce navigateur. Les tableaux et la page web les contiennent aussi.
class-score-of = Points pour la note de { $student } : « { $note } »
class-score-0 = pas encore de raison
class-score-1 = une raison
class-score-2 = une raison appuyée sur le texte
class-save-annotations = Enregistrer un tableau des surlignages (CSV)
class-save-students = Enregistrer un tableau des élèves (CSV)
class-save-named = Les codes sont affichés : ils figurent donc dans les quatre fichiers.
class-save-unnamed = Les codes sont masqués : dans la page web et les tableaux, chaque élève porte un numéro. Le fichier unique de tous les surlignages contient toujours les codes. Les notes sont enregistrées telles quelles.
class-merged-here = Le fichier unique de tous les passages n’a que ceux de cet article.
class-merged-many = Il y a plus de { $limit } surlignages. Highlit ne peut pas ouvrir un fichier aussi gros ; d’autres programmes le peuvent peut-être.
class-research = Pour la recherche
class-sets = Alpha de Krippendorff de l’ensemble des étiquettes de chaque phrase ; aucune en est un aussi.
class-cohen = Kappa de Cohen de la même chose : la moyenne de toutes les paires d’élèves.
class-fleiss = Kappa de Fleiss de la même chose.
class-chars = Alpha de Krippendorff de l’ensemble des étiquettes de chaque lettre ; aucune en est un aussi.
class-unitizing = Alpha de segmentation, α-U (2004) : où les surlignages commencent et finissent, étiquette par étiquette. On compte des lettres.
class-u-overall = Alpha de segmentation, u-α (2016) : ce qui est surligné, et avec quelles étiquettes. On compte des lettres.
class-u-binary = La même chose, |u-α : ce qui est surligné, quelles que soient les étiquettes.
class-u-coding = La même chose, cu-α : les étiquettes, là où deux élèves ou plus ont surligné.
class-exact = F1 des surlignages exactement identiques, avec la même étiquette : la moyenne de toutes les paires d’élèves.
class-partial = F1 des surlignages d’une étiquette qui ont au moins une lettre en commun : la moyenne de toutes les paires d’élèves.

# Two articles on the same event, in the report of a class.
twice-title = Comparer avec un autre article
twice-lead = Deux articles sur le même événement, lus avec les mêmes étiquettes. Choisissez l’autre article : les fichiers rendus sur lui comptent alors pour lui. Choisissez-les avec les autres.
twice-choose = L’autre article
twice-none = Aucun
twice-file = Le choisir dans un fichier
twice-same = C’est l’article qui est ouvert. Choisissez-en un autre.
twice-not-article = Choisissez ici un fichier d’article, un fichier d’exercice ou du texte brut. Ouvrez d’abord tout le reste ; ce sera alors dans la liste.
twice-shares = Les étiquettes côte à côte
twice-shares-of = La part d’une étiquette porte sur tous les surlignages de l’article, celle d’une sous-étiquette sur les surlignages de son étiquette. Les sous-étiquettes que personne n’a utilisées manquent.
# $title: the headline of an article.
twice-nobody = Rien n’est encore surligné dans « { $title } ». Choisissez plus haut les fichiers de sa classe.
# $title: the headline of an article.
twice-only = Seulement dans « { $title } »
twice-only-lead = Phrases que la moitié de la classe ou plus a marquées et qui ne ressemblent à aucune de l’autre article.
twice-only-none = Il n’y a pas de telle phrase.
twice-pairs = La même chose, dite deux fois
twice-pairs-lead = Phrases avec les mêmes noms, nombres et mots rares. Les mots que l’une des deux est seule à avoir sont en gras et soulignés. Ce qui est dit avec de tout autres mots n’est pas trouvé.
twice-pairs-none = Aucune phrase d’un article ne ressemble à une phrase de l’autre.

# Un exercice, tel que le voit celui qui le fait
exercise-title = Exercice
exercise-task = La consigne
exercise-made = { $count ->
    [one] { $count } passage surligné
   *[other] { $count } passages surlignés
}
exercise-made-of = { $count } passages surlignés sur { $least }
exercise-bare = { $count ->
    [one] Il manque une note à { $count } passage
   *[other] Il manque une note à { $count } passages
}
exercise-finish = J’ai fini de lire
exercise-finished = Lecture terminée
exercise-resume = Continuer à lire
exercise-short = On vous a demandé davantage. Vous pouvez continuer à lire et compléter, ou rendre ce que vous avez.
exercise-hand-in = Enregistrer pour rendre
exercise-start = Commencer
exercise-least = { $count ->
    [one] Surligne au moins { $count } passage.
   *[other] Surligne au moins { $count } passages.
}
exercise-notes = Dis pourquoi dans une note sur chacun.
exercise-tags = Les étiquettes sont celles de « { $title } ».
exercise-why = Prends le code que tu as reçu, pas ton nom. Ton enseignant sait à qui est ce code ; personne d’autre qui trouve le fichier ne le sait.
exercise-other-tags = Tes passages surlignés ont d’autres étiquettes que cet exercice : ils les gardent. Pour prendre celles de l’exercice, enregistre tes passages dans un fichier, enlève-les tous et ouvre l’exercice à nouveau.
exercise-compare = Quand tu as fini, tu peux comparer avec le corrigé ou avec le fichier d’un camarade.
exercise-leave = Quitter l’exercice
exercise-leave-title = Quitter l’exercice ?
exercise-leave-lead = La consigne disparaît de cette page. Tes passages et tes notes restent, avec leurs étiquettes.
exercise-leave-hint = Pour le reprendre, ouvre à nouveau son fichier ou son lien. Si tu l’as fait ici, enregistre d’abord son fichier.
exercise-keep = Rester
exercise-left = Tu as quitté l’exercice. Tes passages sont toujours là.
exercise-link-broken = Ce lien n’est pas entier : la fin a pu être coupée. Redemande-le, ou demande le fichier.

# Le bureau de l’enseignant
desk-title = Préparer un exercice
desk-lead = Dites ce que la classe doit faire de cet article, puis distribuez le fichier ou le lien. Vos propres passages ne sont dans aucun des deux.
desk-instructions = Ce qu’il faut faire
desk-least = Nombre minimal de passages (0 : autant qu’on veut)
desk-least-wrong = Ce n’est pas un nombre entier de 0 à { $most }. Le nombre d’avant reste valable.
desk-notes = Une note est demandée pour chaque passage
desk-compare = Après avoir fini, les élèves peuvent comparer avec le corrigé ou avec le fichier d’un camarade
desk-own-tags = Utiliser vos propres étiquettes
desk-save-tags = Enregistrer les étiquettes
desk-open-tags = Ouvrir des étiquettes d’un fichier
desk-save = Enregistrer l’exercice
desk-save-page = Enregistrer en une page
desk-page-coming = La page se prépare…
desk-no-page = La page n’a pas pu être préparée : il faut le site de Highlit et le réseau. Enregistrez plutôt l’exercice dans un fichier.
desk-page-disk = Cette page est un fichier de votre ordinateur : un lien vers elle ne mènerait nulle part, et seul le site de Highlit peut enregistrer un exercice en une page. Enregistrez l’exercice dans un fichier.
desk-make-link = Créer un lien
desk-link = Le lien contient tout l’exercice
desk-link-made = { $count } caractères. Copiez-le dans le champ ci-dessus.
desk-link-copied = Copié : { $count } caractères.
desk-link-cut = Certaines messageries coupent les liens de plus de { $limit } caractères. Essayez-le d’abord, ou distribuez le fichier.
desk-link-long = Le lien aurait { $count } caractères, plus que ce que laissent passer courriels et messageries. Distribuez plutôt le fichier.
desk-tags-unfit = Chaque étiquette a besoin d’un nom à elle et d’une lettre pour la marge, et le jeu d’un nom : cherchez-en un qui est vide ou trop long. Une étiquette peut avoir jusqu’à 50 étiquettes plus fines.
desk-key = Pour faire un corrigé, surlignez vous-même l’article et enregistrez ce fichier. Choisissez-le ensuite dans le bilan de la classe.

# Modifier les étiquettes
codebook-title = Nom de ce jeu d’étiquettes
codebook-version = Version
codebook-add = Ajouter une étiquette
codebook-remove = Enlever cette étiquette
codebook-label = Nom
codebook-letter = Lettre dans la marge
codebook-slot = Couleur et trait
codebook-style =
    { $number ->
         [1] Bleu, trait plein
         [2] Jaune, tirets
         [3] Rose, trait double
         [4] Vert, pointillé
         [5] Violet, trait ondulé
        *[6] Gris, un trait dessus et un dessous
    }
codebook-definition = Ce qu’elle veut dire
codebook-question = La question qui décide
codebook-example = Un exemple
codebook-subtags = Étiquettes plus fines, une par ligne. Après deux-points : ce qu’elle veut dire
codebook-exclusions = Ne peut pas porter sur les mêmes mots que

## What could not be opened, and why

open-refused = { $name ->
    [link] { $why }
   *[file] « { $name } » n’a pas été ouvert. { $why }
  }
open-highlights = C’est un fichier de surlignages. Ouvre d’abord son article, puis importes-y le fichier.
open-unreadable = Le navigateur n’a pas pu le lire. Vérifie que le fichier est toujours là et choisis-le de nouveau.
open-not-found = Il n’y a rien à lire à l’adresse « { $address } ». Vérifie le lien, ou ouvre plutôt un fichier.
# There was no answer; a page is not told why.
open-unanswered = Aucune réponse pour « { $address } » : le réseau est peut-être coupé, ou l’adresse mène à un autre site, où Highlit ne va pas. Vérifiez le lien et la connexion, puis réessayez.
# $status: a number of HTTP, such as 500. As text: it is no count.
open-status = Le site a répondu à « { $address } » par l’erreur { $status } au lieu d’un texte. Réessayez plus tard, ou ouvrez un fichier.
open-cut = Ce qui venait de « { $address } » s’est interrompu en chemin. Réessayez.
article-empty = Il ne contient pas de texte. Choisis un fichier ou colle un texte qui contient des mots.
article-nothing-kept = Tout son texte est mis de côté. Garde au moins un paragraphe.
not-text-empty = Il ne contient pas de texte. Choisis un fichier qui contient des mots.
not-text-large = Il dépasse { $size } Mo ; Highlit ouvre des articles de { $limit } Mo au plus. Choisis un fichier plus petit, ou colle la partie dont tu as besoin.
not-text-kind = C’est { $kind ->
    [pdf] un PDF
    [packed] un document Word ou un autre fichier compressé
    [old-word] un ancien document Word
    [rtf] un document RTF
    [mail] une page ou un message en un seul fichier, avec tout ce qui va avec
   *[picture] une image
  }, que Highlit ne lit pas. Ouvre-le dans son programme et enregistre-le comme page web ou comme texte ; ou copie l’article et colle-le ici.
not-text-binary = Ce n’est pas un fichier texte : il contient des octets qu’aucun texte ne contient. Choisis un fichier .txt, ou colle l’article.
codebook-not-json = Le livret des étiquettes n’est pas du JSON : il est illisible à partir de la ligne { $line }.
codebook-form = Dans le livret des étiquettes, « { $place } » manque ou n’est pas du bon type.
codebook-tags = Le livret a { $count ->
    [one] { $count } étiquette
   *[other] { $count } étiquettes
  }. Il en faut de 1 à { $most }.
codebook-twice = Le livret des étiquettes nomme « { $id } » deux fois. Change l’un des noms.
codebook-no-pair = Dans le livret des étiquettes, « { $place } » doit nommer deux de ses étiquettes, différentes.

## A newer version

renewal-ready = Une nouvelle version de Highlit est prête.
renewal-take = L’utiliser maintenant
renewal-others = Highlit est aussi ouvert dans d’autres onglets. Ferme-les d’abord, puis choisis de nouveau « L’utiliser maintenant ».

## On a page that is not ours

widget-keys = Lire au clavier
widget-keys-hint = Flèches : phrase par phrase ou mot par mot. Maj : sélectionner davantage. Entrée : choisir une étiquette.
widget-no-selector = La page dit que l’article se trouve à « { $selector } », qui n’est pas un sélecteur.
widget-in-shadow = L’article se trouve dans un shadow root, où Highlit ne peut pas le surligner.

### Las palabras de Highlit en español. Las explicaciones están en en.ftl y en CONTRIBUTING.md.

## En muchas páginas

cancel = Cancelar

## La página de inicio

start-shelf = Seguir leyendo
shelf-highlights = { $count ->
    [0] nada marcado todavía
    [one] { $count } subrayado
   *[other] { $count } subrayados
  }
shelf-notes = { $count } con nota
shelf-only-here = aún no está en un archivo
shelf-hint = Estos artículos y tus resaltados se guardan solo en este navegador.
bin-title = { $count ->
    [one] Papelera (1 artículo)
   *[other] Papelera ({ $count } artículos)
  }
bin-put = Echar a la papelera
bin-restore = Recuperar
bin-erase = Borrar para siempre
bin-erase-ask = { $count ->
    [0] ¿Borrar este artículo para siempre? No se podrá recuperar.
    [one] ¿Borrar este artículo y su resaltado para siempre? No se podrán recuperar.
   *[other] ¿Borrar este artículo y sus { $count } resaltados para siempre? No se podrán recuperar.
  }
bin-erase-sure = Sí, borrar
bin-keep = No, conservar
bin-button = { $what }: { $title }
quarantine-lead = { $count ->
    [one] Un registro de este navegador está dañado y no se pudo leer. Todo lo demás está aquí.
   *[other] { $count } registros de este navegador están dañados y no se pudieron leer. Todo lo demás está aquí.
  }
quarantine-save = Guardarlos en un archivo
quarantine-forget = Olvidarlos
paste-title = Pegar un artículo
paste-hint = El título, la fuente y el autor se reconocen si están encima del texto.
paste-read = Leerlo

## Abrir un archivo o una dirección

open-elsewhere = «{ $address }» está en otro sitio web, y Highlit solo lee del suyo. Abre esa página, copia el artículo y pégalo aquí.
open-no-site = No se puede abrir una dirección que empieza por «{ $beginning }». Highlit solo abre direcciones de su propio sitio. Pega aquí el texto o elige el archivo.
abroad-title = ¿Traerlo de otro sitio?
abroad-lead = El artículo está en { $site }. Ese sitio sabrá que alguien lo lee; nada de tu trabajo va allí.
abroad-fetch = Traerlo
abroad-failed = { $site } no lo tiene, o no deja que otros sitios lo lean. Abre esa página, copia el artículo y pégalo aquí.
abroad-slow = { $site } tarda demasiado en responder. Abre esa página, copia el artículo y pégalo aquí.
page-large = La página ocupa más de { $size } MB; Highlit abre páginas de hasta { $limit } MB. Elige una página más pequeña o pega la parte que necesites.
page-deep = Las partes de la página están unas dentro de otras en más de { $limit } niveles. Pega la parte que necesites.
page-many = La página tiene más de { $limit } partes. Pega la parte que necesites.
page-empty = No hay texto que leer en la página. Elige otra página o pega el artículo.
page-slow = Leer esa página lleva demasiado tiempo. Copia allí el artículo y pégalo aquí.
page-broken = No se ha podido leer esa página. Copia allí el artículo y pégalo aquí.
encoding-title = ¿Cuál de estos se ve bien?
encoding-lead = «{ $name }» no dice cómo están escritas sus letras.
encoding-name = { $encoding ->
    [windows-1252] Europeo occidental (Windows-1252)
    [gb18030] Chino (GB18030)
    [utf-16be] Unicode (UTF-16, bytes invertidos)
   *[utf-16le] Unicode (UTF-16)
  }
encoding-none = Ninguno

## La barra de arriba y lo seguro que está el trabajo

bar-settings = Ajustes
bar-import = Importar subrayados
bar-print = Imprimir
bar-page = Guardar como página web
bar-clear = Quitar todos los resaltados
storage-changed = Se ha hecho algo con él en otra pestaña. Míralo otra vez y luego elige.
storage-gone = Este navegador ha borrado todo lo que guardaba aquí de este artículo. Si guardaste tu trabajo en un archivo, impórtalo.
storage-in-use = Está abierto en otra pestaña. Ciérralo allí primero y luego bórralo aquí.
damage-found = { $count ->
    [one] Un paso de tu trabajo está dañado y no se pudo leer. El resto está aquí. Lo que queda de él se puede guardar en la página de inicio.
   *[other] { $count } pasos de tu trabajo están dañados y no se pudieron leer. El resto está aquí. Lo que queda de ellos se puede guardar en la página de inicio.
  }
remind-to-save = Por ahora tu trabajo está solo en este navegador. Guárdalo en un archivo de vez en cuando.

## El artículo

chooser-name = { $count ->
    [one] { $count } subrayado aquí
   *[other] { $count } subrayados aquí, primero el más corto
  }
told-sentence = Párrafo { $block }, oración { $sentence } de { $sentences }.
told-block = Párrafo { $block }.
told-mark = Ya marcado: { $tag }.

## Etiquetar lo seleccionado

menu-selected = Seleccionado: { $quote }.
menu-key = { $key } para { $tag }.
menu-escape = Escape para salir.
brush-hint = Todo lo que selecciones se marca al momento como:
brush-put-away = Dejar el pincel

## Cambiar dónde empieza y termina un subrayado

edges-name = Cambiar los límites
edges-start = Inicio
edges-end = Fin
edges-start-earlier = Empezar una palabra antes
edges-start-later = Empezar una palabra después
edges-end-earlier = Terminar una palabra antes
edges-end-later = Terminar una palabra después
edges-keep = Aceptar
told-reshaped = El subrayado sería: { $quote }.

## Lo que se dice cuando algo está hecho

done-reshaped = Límites cambiados.
done-deleted = Eliminado.
done-imported = Importado.
done-saved = Guardado como { $name }.
done-cleared = Todos los resaltados quitados.
done-restored = Devuelto a su sitio.
step-other-tags = Esa marca tiene una etiqueta de otro ejercicio, o de ninguno. Vuelve cuando el artículo tenga otra vez esas etiquetas.
save-refused = El navegador no ha dejado que Highlit guarde el archivo. Revisa sus ajustes de descargas e inténtalo otra vez.
action-no-highlight = Ese subrayado ya no está.
action-id-taken = Ya hay un subrayado llamado { $id }.
action-no-tag = El libro de etiquetas no tiene la etiqueta «{ $tag }».
action-has-place = Ya tiene un lugar: se le dio en otra pestaña.
action-no-subtag = Esta etiqueta no tiene la subetiqueta «{ $subtag }».
action-outside = Ese subrayado está fuera del artículo.
action-no-change = Eso no cambia nada.
action-part-in-use = { $count ->
    [one] En esta parte hay un subrayado. Elimínalo primero y después aparta la parte.
   *[other] En esta parte hay { $count } subrayados. Elimínalos primero y después apártala.
  }
action-part-stays = Esta parte no se puede apartar: no quedaría nada.

## La lista de subrayados

panel-name = Tus subrayados
panel-count = { $count ->
    [0] Ningún subrayado
    [one] { $count } subrayado
   *[other] { $count } subrayados
  }
panel-only = Mostrar solo una etiqueta
panel-share = { $percent } %
panel-find = Buscar en subrayados y notas
panel-empty = Todavía no hay nada marcado.
panel-empty-hint = Selecciona palabras del artículo y elige una etiqueta. Cada subrayado tendrá aquí su tarjeta.
panel-none-fit = Ningún subrayado cumple este filtro.

## La tarjeta de un subrayado

card-unsure = con dudas
card-again = mírala otra vez
card-tags = Etiqueta
card-kinds = Tipo
card-note = ¿Qué palabras te hicieron elegirla?
card-note-full = La nota está llena: caben { $limit } caracteres. Lo demás ha quedado fuera.
card-confidence = ¿Lo tienes claro?
card-choose-sure = Lo tengo claro
card-choose-unsure = Tengo dudas
card-show = Ver en el artículo
card-edges = Cambiar límites
card-delete = Eliminar
card-made = { $reader } · { $time }
card-changed = { $reader } · cambiado el { $time }

## Ayuda

help-title = ¿Qué significan las etiquetas?
help-example = Por ejemplo: «{ $example }»
help-excludes = No puede marcar las mismas palabras que «{ $tag }».
help-keys = Teclas
help-read = Leer
help-key-sentence = Oración siguiente, oración anterior
help-key-focused = Lo mismo, con el foco en el artículo
help-key-character = Un carácter adelante, uno atrás
help-key-word = Una palabra adelante (en un Mac, Option)
help-key-highlight = Subrayado siguiente, subrayado anterior
help-mark = Marcar
help-key-stretch = Con cualquiera de las anteriores: seleccionar más o menos
help-key-swap = Mover el otro extremo
help-key-tag = Etiquetar la oración o lo seleccionado
help-key-choose = Elegir una etiqueta del menú
help-key-brush = Pincel: elegir antes la etiqueta y después marcar
help-key-leave = Salir
help-change = Cambiar un subrayado
help-key-retag = Dar otra etiqueta al subrayado abierto
help-key-why = Decir por qué
help-key-edges = Cambiar dónde empieza y termina
help-key-delete = Eliminarlo
help-key-help = Mostrar esta ayuda
help-letters = Las letras y las cifras se pueden desactivar en los ajustes.
help-back = Volver a la lectura

## Ajustes

settings-title = Ajustes
settings-code = Tu código
settings-code-hint = Aparece en los archivos que guardas. Usa el código que te dieron, no tu nombre.
settings-code-wrong = Usa de 1 a 24 letras o cifras. Entre ellas puede haber espacios y - _ . @
settings-snap = Ampliar la selección a palabras enteras
settings-letters = Usar letras y cifras como teclas
settings-telling = El lector de pantalla dice
settings-telling-all = las palabras, dónde están y qué está marcado
settings-telling-words = solo las palabras
settings-telling-nothing = nada
settings-article = Este artículo
settings-article-detected = Parece ser: { $language }
settings-article-unknown = Desconocido
settings-lines = Líneas
settings-lines-across = horizontales
settings-lines-down = verticales, de derecha a izquierda
language-later = Ese idioma se verá cuando la página se cargue otra vez. Guarda antes tu trabajo en un archivo y luego cárgala de nuevo.
settings-done = Listo

## Lectura cómoda

comfort-size = Tamaño del texto
comfort-percent = { $percent } %
comfort-spacing = Espacio entre líneas
comfort-close = Estrecho
comfort-normal = Normal
comfort-wide = Amplio
comfort-width = Longitud de las líneas
comfort-short = Corta
comfort-long = Larga
comfort-letters = Letra
comfort-serif = Con remates
comfort-sans = Sin remates
comfort-legible = Fácil con dislexia
comfort-theme = Colores
comfort-system = Como mi dispositivo
comfort-light = Claro
comfort-dark = Oscuro
comfort-sepia = Sepia
comfort-contrast = Alto contraste
comfort-motion = Movimiento
comfort-still = Ninguno
comfort-reset = Restablecer

## La ficha: el artículo con sus subrayados, en papel o como página web

handout-imprint = Marcado por { $readers } · { $date }
handout-notes = Notas
handout-sure = sin dudas
handout-back = Volver a lo marcado

## Guardar en los formatos de otras herramientas

export-title = Guardar para otras herramientas
export-lead = Para entregar tu trabajo usa «{ save-work }»: solo ese archivo lo guarda todo.
export-orphans = { $count } sin lugar están solo en el archivo que guarda «{ save-work }».
export-what = { $format ->
    [csv] Una tabla para hojas de cálculo. El artículo no va dentro.
    [jsonl] Una tabla para programas de datos, una línea de JSON por subrayado. El artículo no va dentro.
    [hypothesis] Para notas en páginas web. El artículo no va dentro.
    [ptc] Para investigar la propaganda (SemEval). Solo va el encuadre con su clase, sin notas, códigos ni horas.
    [doccano] Para etiquetar textos. No van las notas, la seguridad, los códigos ni las horas.
    [label-studio] Para etiquetar datos. No van los códigos ni las horas.
    [brat] Para lingüistas. No van el artículo, los códigos ni las horas: guarda el texto al lado.
    [webanno] Para lingüistas. No van los códigos ni las horas.
   *[text] Las palabras del artículo, tal como las cuentan todos estos archivos. No va ningún subrayado.
  }
export-text = Solo el texto
export-writing = Escribiendo el archivo…

## Importar un archivo de subrayados

import-title = Importar subrayados
import-lead = { $count ->
    [one] «{ $name }» tiene { $count } subrayado de este artículo.
   *[other] «{ $name }» tiene { $count } subrayados de este artículo.
  }
import-lead-by = { $count ->
    [one] «{ $name }» tiene { $count } subrayado de { $reader } en este artículo.
   *[other] «{ $name }» tiene { $count } subrayados de { $reader } en este artículo.
  }
import-new = { $count ->
    [one] { $count } nuevo
   *[other] { $count } nuevos
  }
import-newer = { $count ->
    [one] { $count } cambiado después en el archivo: entra la versión del archivo
   *[other] { $count } cambiados después en el archivo: entra la versión del archivo
  }
import-older = { $count ->
    [one] { $count } cambiado después aquí: se queda el tuyo
   *[other] { $count } cambiados después aquí: se quedan los tuyos
  }
import-unlike = { $count ->
    [one] { $count } distinto aquí, cambiado a la misma hora: se queda el tuyo
   *[other] { $count } distintos aquí, cambiados a la misma hora: se quedan los tuyos
  }
import-same = { $count ->
    [one] { $count } que ya está igual aquí
   *[other] { $count } que ya están igual aquí
  }
import-moved = { $count ->
    [one] { $count } encontrado por sus palabras, no por su posición
   *[other] { $count } encontrados por sus palabras, no por su posición
  }
import-reissued = { $count } con el id de otro subrayado: recibe uno nuevo
import-elsewhere = { $count } de otros textos: se quedan fuera
import-orphans = { $count } sin lugar: de una versión anterior del artículo
import-orphans-same = { $count } sin lugar, ya aquí
import-codebook = Se hizo con otro juego de etiquetas: { $title }.
import-no-change = Combinar no cambiaría nada.
import-undoable = Después puedes deshacerlo.
import-replace = { $count ->
    [one] Sustituir el mío
   *[other] Sustituir mis { $count }
  }
import-merge = Combinar
import-refused = No se ha importado «{ $name }». { $why }
import-format = El archivo está en el formato de { $tool }. Si no dice quién hizo un subrayado, o cuándo, valen su nombre y su fecha.
import-left = { $format ->
    [hypothesis] Quedan fuera las respuestas, las notas sobre toda la página y las etiquetas que aquí no se usan.
    [ptc] En un archivo así no hay palabras, y nada muestra si sus lugares encajan. Míralos después.
    [doccano] Quedan fuera las relaciones y los comentarios.
    [label-studio] Quedan fuera las relaciones, las demás respuestas y lo que se canceló.
    [brat] Quedan fuera las relaciones, los eventos y los huecos dentro de un subrayado.
    [webanno] Quedan fuera las relaciones, las cadenas y las demás capas.
   *[table] Quedan fuera las columnas que Highlit no conoce.
  }
import-slow = Se tarda demasiado en leerlo. Inténtalo otra vez o pide un archivo más pequeño.
removed-title = Resaltados quitados
removed-lead = Lo que se quitó se guarda aquí, lo último primero.
removed-none = No se ha quitado nada de este artículo.
removed-restore = { $count ->
    [one] Recuperarlo
   *[other] Recuperar los { $count }
  }
file-too-large = Ocupa más de { $limit } MB.
file-not-json = Está dañado o no es un archivo JSON: no se puede leer a partir de la línea { $line }, columna { $column }. Pide el archivo otra vez.
file-unfinished = Le falta el final. Pide el archivo otra vez.
file-twice = Línea { $line }: «{ $field }» aparece ahí dos veces. Pide el archivo otra vez.
file-limit = Línea { $line }: ahí hay más de { $limit } { $what ->
    [levels] niveles, uno dentro de otro
    [fields] campos en un mismo lugar
    [bytes] bytes en un mismo texto
   *[values] valores en total
  }. Pide el archivo otra vez, tal como lo guardó Highlit.
file-not-annotations = No es un archivo de subrayados. Elige uno guardado con «{ save-work }».
file-encoding = Sus letras están escritas de un modo que aquí no se puede leer. Guárdalo en UTF-8 (en una hoja de cálculo: «CSV UTF-8»), o pide el archivo otra vez.
file-too-many = Tiene { $count } subrayados; se pueden abrir { $limit } como máximo.
file-field = Su «{ $field }» no es del tipo correcto. Pide el archivo otra vez.
file-code = El código que lleva no es correcto: un código tiene de 1 a 24 letras o cifras, con espacios o - _ . @ entre ellas. Pide el archivo otra vez.
import-is-article = Es un artículo, no marcas. Vuelve a la página de inicio para abrirlo.
import-unknown = No está en ningún formato que se conozca aquí. Elige un archivo de anotaciones guardado por Highlit o por una de las herramientas cuyos archivos lee.
import-line = Línea { $line }: no es como pide su formato. Guarda o exporta el archivo otra vez.
import-column = La tabla no tiene la columna «{ $field }». Añádela o guarda la tabla otra vez.
file-another-text = Se hizo para otro texto, «{ $title }». Abre primero ese artículo e importa allí el archivo.
file-another-text-untitled = Se hizo para otro texto. Abre primero ese artículo e importa allí el archivo.
file-damaged = Se ha cambiado después de guardarlo: su texto ya no coincide con su código de control. Pide el archivo otra vez.
# $field: a place in the file, such as blocks[3].kind.
article-file-not = No es un archivo de artículo. Elige uno hecho con «highlit convert».
article-file-version = Es un archivo de artículo de la versión { $version }; este Highlit lee la versión { $known }. Usa un Highlit más reciente.
article-file-field = Su «{ $field }» falta o no es del tipo correcto. Pide el archivo otra vez.
article-file-unknown = No se sabe nada de su «{ $field }». Pide el archivo otra vez, tal como lo escribió Highlit.
annotation-field = Subrayado { $number }: su «{ $field }» falta o no es del tipo correcto.
annotation-form = Subrayado { $number }: su «{ $field }» no es correcto: se esperaba { $expected ->
    [address] una dirección como urn:uuid:… de 500 caracteres como máximo, sin espacios
    [tag] un nombre de etiqueta de 1 a 100 caracteres
    [subtag] un nombre de subetiqueta de 1 a 100 caracteres
    [code] un código de 1 a 24 letras o cifras, con espacios o - _ . @ entre ellas
    [time] una hora como 2026-03-04T05:06:07Z
    [confidence] «sure», «unsure» o nada
   *[note] una nota de 10 000 caracteres como máximo
  }.
annotation-limit = Subrayado { $number }: { $what ->
    [characters] su «{ $field }» tiene más de { $limit } caracteres
    [entries] su «{ $field }» tiene más de { $limit } entradas
   *[foreign] lo que Highlit no conoce de él ocupa más de { $limit } kB o tiene demasiados niveles
  }. Pide un archivo con menos contenido.
annotation-tag = Subrayado { $number }: su etiqueta «{ $tag }» no está en el libro de etiquetas que se usa aquí.
annotation-same-id = Subrayado { $number }: otro subrayado tiene su id.
annotation-not-found = Subrayado { $number }: sus palabras «{ $quote }» no están en este artículo, o aparecen igual en varios lugares.
annotation-set-aside = Anotación { $number }: sus palabras «{ $quote }» están, en todo o en parte, en un trozo que aquí no es del artículo. Incluye primero ese trozo.

## Versiones anteriores del artículo

versions-title = Versión anterior
versions-offer = Marcaste una versión anterior de este artículo.
versions-see = Traer tus marcas
versions-choose = ¿De qué artículo es esta otra versión?
versions-none = No hay otro artículo con marcas en este navegador.
# $name: a file's.
versions-file = «{ $name }» se hizo para otra versión de este artículo.
versions-stand = { $count ->
    [one] { $count } marca dice lo mismo que antes
   *[other] { $count } marcas dicen lo mismo que antes
  }
versions-changed = { $count ->
    [one] { $count } está en palabras que han cambiado
   *[other] { $count } están en palabras que han cambiado
  }
versions-moved = { $count ->
    [one] { $count } se ha movido, con las mismas palabras
   *[other] { $count } se han movido, con las mismas palabras
  }
versions-gone = { $count } sin lugar seguro en esta versión
versions-staying = { $count } se quedan en la versión anterior: demasiado largas, o con una etiqueta que esta versión no tiene
versions-newer = { $count } cambiadas desde entonces en la versión anterior: los cambios vienen también
# Found, but their tags are not among those here.
versions-strange = { $count } con etiquetas que esta versión no tiene
versions-here = { $count } ya aquí
versions-taken-away = { $count } que quitaste aquí
versions-kept = { $count } aquí sin lugar
versions-bring = { $count ->
    [one] Traerla
   *[other] Traer { $count }
  }
versions-look = Míralas: ¿siguen encajando?
versions-was = Antes
versions-is = Ahora
versions-same-words = Se ha movido, con las mismas palabras
versions-around-was = Alrededor, antes
versions-around-is = Alrededor, ahora
versions-fits = Encaja
versions-other-tags = Con otras etiquetas
# Below it stand highlights, each with a button for every tag of this version.
versions-other-tags-hint = Esta versión tiene otro conjunto de etiquetas, así que estos se quedan como están en la versión anterior. Para traer uno, elige para él una etiqueta de esta versión.
versions-lost = Sin lugar seguro
versions-lost-hint = Sus palabras no están en esta versión, o nada muestra con seguridad cuál es su lugar. Vienen sin lugar. Si esta versión dice lo mismo, elige tú el lugar.
versions-keep = Guardar { $count } sin lugar
versions-place = Elegir su lugar
# Above the same buttons, for one that was not found.
versions-place-tag = Su etiqueta no es de esta versión. Si esta versión dice lo mismo con otras palabras, elige una etiqueta y después el lugar:
versions-text = { $count ->
    [one] Qué ha cambiado en el texto: { $count } lugar
   *[other] Qué ha cambiado en el texto: { $count } lugares
  }
versions-slow = La comparación tarda demasiado. La versión anterior conserva todas tus marcas.
place-hint = Selecciona las palabras que ahora dicen esto:
place-leave = Salir
place-found = Las mismas palabras aquí: { $count }
place-show = Mostrar
place-nth = { $number } de { $count }
place-put = Ponerla aquí
orphans-title = Sin lugar
orphans-hint = Marcaste esto en una versión anterior del artículo, y en esta no tiene un lugar seguro. Se queda como está, también en el archivo que guardes. Si esta versión dice lo mismo, elige el lugar.
orphans-count = { $count } sin lugar
done-brought = Traídas.
card-earlier = Antes decía:
card-now = Ahora dice:

## Preparar un artículo antes de repartirlo

prepare-title = Preparar el artículo
prepare-marked = { $count ->
    [one] Tiene un subrayado. Con otro titular será otra versión, y se te preguntará si quieres traerlo.
   *[other] Tiene { $count } subrayados. Con otro titular será otra versión, y se te preguntará si quieres traerlos.
  }
prepare-headline = Titular
prepare-change = Cambiar
prepare-parts = Partes del artículo
prepare-parts-hint = Lo que no está marcado queda plegado y no se puede subrayar.
prepare-save = Guardar para repartir

## Etiquetas que se excluyen

clash-title = Algo lo impide
clash-lead = Una marca con la etiqueta «{ $tag }» no puede compartir palabras con esto:
clash-change = Cambiar esto a «{ $tag }»
clash-leave = Dejarlo como está
clash-brought = { $count ->
    [one] { $count } marca compartiría palabras con otra cuya etiqueta excluye la suya. Entra de todos modos; cambia después una de las dos.
   *[other] { $count } marcas compartirían palabras con otras cuyas etiquetas excluyen las suyas. Entran de todos modos; cambia después una de cada dos.
  }
clash-brought-pair = { $tag }: «{ $quote }» – { $otherTag }: «{ $otherQuote }»
clash-brought-more = { $count } más

## Comparar al terminar

compare-title = Comparar
compare-lead = Elige la clave, o un archivo que un compañero haya entregado sobre este artículo. No sale de este navegador.
compare-choose = Elegir el archivo
compare-failed = No se ha podido comparar. Inténtalo otra vez.
compare-refused = «{ $name }» no se puede comparar. { $why }
compare-with = Tú junto a «{ $name }».
compare-sentences = Frases marcadas por ti o en el archivo: { $count }. Con las mismas etiquetas en ambos: { $alike }.
compare-overlap = { $percent } de lo que tú y el archivo habéis marcado coincide, con la misma etiqueta (F1 por letras).
compare-alike = Igual
compare-unlike = Distinto
compare-you = Tú
compare-other = El archivo
compare-unmarked = Nada

## El informe de una clase

class-title = Informe de la clase
class-lead = Elige los archivos que entregó tu clase sobre este artículo, o un zip con ellos. Se quedan en este navegador.
class-choose = Elegir los archivos
class-reading = Leyendo { $done } de { $count }…
class-counted = { $count ->
    [one] De { $count } archivo cuenta { $counted }.
   *[other] De { $count } archivos cuentan { $counted }.
  }
class-files = Los archivos que cuentan
class-made-with = hecho con otras etiquetas, { $title }
class-other-tags = { $count ->
    [one] 1 archivo se hizo con otras etiquetas, { $title }. Todas las que usa están también aquí, así que se lee con las de aquí.
   *[other] { $count } archivos se hicieron con otras etiquetas, { $title }. Todas las que usan están también aquí, así que se leen con las de aquí.
  }
class-of-others = { $count ->
    [one] 1 marca se hizo con otro código y cuenta como de este estudiante. ¿Se combinó el archivo de un compañero?
   *[other] { $count } marcas se hicieron con otro código y cuentan como de este estudiante. ¿Se combinó el archivo de un compañero?
  }
class-orphans = { $count } de una versión anterior del artículo que no se encuentran en esta: no cuentan
class-repeated = el mismo archivo otra vez: cuenta una sola vez
class-superseded = hay un archivo posterior con el mismo código, que es el que cuenta
class-another-text = es de otro artículo. Para que cuente allí, compara con ese artículo más abajo.
class-of-key = de quien hizo la clave: no cuenta como de estudiante
class-beside = cuenta para el otro artículo
class-students = { $count ->
    [one] { $count } estudiante
   *[other] { $count } estudiantes
  }
class-agreement = Cuánto coincide la clase
class-too-few = Hacen falta dos estudiantes para coincidir.
class-one-tag = Todos usaron una sola etiqueta: no había modo de discrepar.
class-nothing = No se marcó nada que se pueda comparar.
class-splits = Dónde se divide la clase
class-splits-none = Ninguna frase se marcó de formas distintas.
class-too-many = hay más de { $limit } archivos; este se dejó fuera
zip-damaged = El zip está dañado aquí. Vuelve a comprimirlo.
zip-too-many = El zip tiene más de { $limit } archivos. Divídelo en varios.
zip-too-large = Descomprimido, el zip pasa de { $limit } MB, o uno de sus archivos es demasiado grande.
zip-foreign = Tiene contraseña o está comprimido de un modo que Highlit no conoce. Vuelve a comprimirlo de la forma habitual.
class-key = Clave del profesor
class-key-none = Sin clave
class-key-hint = Uno de los archivos puede ser la clave. La clase se compara entonces con ella, y no cuenta como la de un estudiante.
class-working = Calculando…
class-failed = No se pudo calcular. Cierra este informe e inténtalo con menos archivos.
class-value = { $value }
class-majority = de quienes marcaron una frase eligieron su etiqueta más usada. Es la media de las frases que marcaron dos o más.
class-alpha = Quienes marcan la misma frase, ¿le dan la misma etiqueta principal? 1 es acuerdo total, 0 es lo que daría el azar. Cuenta frases (alfa de Krippendorff).
class-interval = Con otras frases de este tipo, este alfa estaría casi siempre entre { $low } y { $high } (intervalo bootstrap del 95 %).
class-overlap = de lo que subrayaron dos estudiantes es igual, con la misma etiqueta. Es la media de todas las parejas y cuenta letras (F1).
class-key-sentences = de las frases que marcó un estudiante o la clave tienen en ambos las mismas etiquetas. Es la media de todos los estudiantes.
class-key-overlap = de lo que subrayaron un estudiante y la clave es igual, con la misma etiqueta. Es la media de todos los estudiantes y cuenta letras (F1).
class-too-short = Hay muy pocas frases para decir cuán seguro es este alfa.
class-by-tag = Etiqueta por etiqueta
class-by-tag-alpha = ¿Coinciden los estudiantes en si una frase lleva esta etiqueta o no? 1 es acuerdo total, 0 es lo que daría el azar. Cuenta frases (alfa de Krippendorff).
class-column-tag = Etiqueta
class-column-highlights = Subrayados
class-column-share = Parte
class-column-alpha = Acuerdo
class-column-student = Estudiante
class-column-notes = Notas
class-column-finished = Terminó de leer
class-column-key = Como la clave
class-column-sentence = Frase
class-column-marked = La marcaron
class-column-tags = Etiquetas
class-column-majority = Etiqueta más usada
class-heat = El artículo, frase por frase
class-heat-lead = El número tras una oración dice cuántos la marcaron y las letras, como qué; donde la clase se divide, cada letra lleva su número. Elige una oración para leer qué se dijo de ella.
class-marked = La marcaron { $marked } de { $count }
class-is-split = dividida
class-unmarked = { $count ->
    [one] Se omite { $count } frase que nadie marcó.
   *[other] Se omiten { $count } frases que nadie marcó.
  }
class-no-notes = Nadie escribió una nota sobre ella.
class-student = Estudiante { $number }
class-by-student = Estudiantes
class-codes = Mostrar los códigos
# $answer: whether a student said so.
class-finished = { $answer ->
    [yes] sí
   *[no] no
  }
class-unfinished = { $count ->
    [one] { $count } estudiante no ha dicho que terminó de leer. Lo que no marcó, quizá no lo leyó.
   *[other] { $count } estudiantes no han dicho que terminaron de leer. Lo que no marcaron, quizá no lo leyeron.
  }
class-more = Mostrar más
class-all-shown = Eso es todo.
class-missed = En la clave, pero se le escapó a la mayoría
class-missed-none = La mitad de la clase o más marcó todas las frases de la clave.
class-strip = El artículo de principio a fin. Barras hacia arriba: cuántos marcaron cada frase, { $most } de { $count } como mucho. Barras hacia abajo: cuántos de ellos no eligieron su etiqueta más usada.
class-strip-table = Lo mismo como tabla
class-save-page = Guardar el informe como página web
class-save-merged = Guardar todos los subrayados en un archivo
class-column-score = Puntos de las notas
class-score-sum = { $points } de { $most }
class-score-lead = Dale una puntuación a cada nota: 0, todavía sin razón; 1, una razón; 2, una razón con pruebas del texto. Para quitarla, elígela otra vez.
class-score-kept = Las puntuaciones se guardan solo en este navegador. También van en las tablas y en la página web.
class-score-of = Puntuación de la nota de { $student }: «{ $note }»
class-score-0 = todavía sin razón
class-score-1 = una razón
class-score-2 = una razón con pruebas del texto
class-save-annotations = Guardar una tabla de los subrayados (CSV)
class-save-students = Guardar una tabla de los estudiantes (CSV)
class-save-named = Los códigos están a la vista, así que los cuatro archivos los llevan.
class-save-unnamed = Los códigos están ocultos: en la página web y en las tablas cada estudiante tiene un número. El archivo único con todos los subrayados siempre lleva los códigos. Las notas se guardan tal como se escribieron.
class-merged-here = El archivo único con todas las marcas solo tiene las de este artículo.
class-merged-many = Hay más de { $limit } subrayados. Highlit no puede abrir un archivo tan grande; otros programas quizá sí.
class-research = Para investigación
class-sets = Alfa de Krippendorff del conjunto de etiquetas de cada frase; ninguna también es un conjunto.
class-cohen = Kappa de Cohen de lo mismo: la media de todas las parejas de estudiantes.
class-fleiss = Kappa de Fleiss de lo mismo.
class-chars = Alfa de Krippendorff del conjunto de etiquetas de cada letra; ninguna también es un conjunto.
class-unitizing = Alfa de segmentación, α-U (2004): dónde empiezan y acaban los subrayados, etiqueta por etiqueta. Cuenta letras.
class-u-overall = Alfa de segmentación, u-α (2016): qué está subrayado y con qué etiquetas. Cuenta letras.
class-u-binary = Lo mismo, |u-α: qué está subrayado, sean cuales sean las etiquetas.
class-u-coding = Lo mismo, cu-α: las etiquetas, donde dos o más subrayaron algo.
class-exact = F1 de los subrayados exactamente iguales, con la misma etiqueta: la media de todas las parejas de estudiantes.
class-partial = F1 de los subrayados de una etiqueta que comparten al menos una letra: la media de todas las parejas de estudiantes.

# Two articles on the same event, in the report of a class.
twice-title = Comparar con otro artículo
twice-lead = Dos artículos sobre el mismo hecho, leídos con las mismas etiquetas. Elige el otro artículo: los archivos entregados sobre él cuentan entonces para él. Elígelos junto con los demás.
twice-choose = El otro artículo
twice-none = Ninguno
twice-file = Elegirlo de un archivo
twice-same = Ese es el artículo que está abierto. Elige otro.
twice-not-article = Elige aquí un archivo de artículo, un archivo de ejercicio o texto sin formato. Abre antes cualquier otra cosa; así estará en la lista.
twice-shares = Las etiquetas, lado a lado
twice-shares-of = La parte de una etiqueta es de todos los subrayados del artículo; la de una subetiqueta, de los subrayados con su etiqueta. Faltan las subetiquetas que nadie usó.
# $title: the headline of an article.
twice-nobody = Aún no hay nada subrayado en «{ $title }». Elige arriba los archivos de su clase.
# $title: the headline of an article.
twice-only = Solo en «{ $title }»
twice-only-lead = Frases que marcó la mitad de la clase o más y que no se parecen a ninguna del otro artículo.
twice-only-none = No hay ninguna frase así.
twice-pairs = Lo mismo, contado dos veces
twice-pairs-lead = Frases con los mismos nombres, números y palabras poco comunes. Las palabras que solo tiene una de las dos van en negrita y subrayadas. Lo que se cuenta con palabras muy distintas no se encuentra.
twice-pairs-none = Ninguna frase de un artículo se parece a una del otro.

# Un ejercicio, como lo ve quien lo hace
exercise-title = Ejercicio
exercise-task = La tarea
exercise-made = { $count ->
    [one] { $count } marca
   *[other] { $count } marcas
}
exercise-made-of = { $count } de { $least } marcas
exercise-bare = { $count ->
    [one] A { $count } le falta una nota
   *[other] A { $count } les falta una nota
}
exercise-finish = He terminado de leer
exercise-finished = Lectura terminada
exercise-resume = Seguir leyendo
exercise-short = Tu docente pidió más que esto. Puedes seguir leyendo y añadir algo, o entregar lo que tienes.
exercise-hand-in = Guardar para entregar
exercise-start = Empezar
exercise-least = { $count ->
    [one] Haz al menos { $count } marca.
   *[other] Haz al menos { $count } marcas.
}
exercise-notes = Di por qué en una nota en cada una.
exercise-tags = Las etiquetas son las de «{ $title }».
exercise-why = Usa el código que te dieron, no tu nombre. Tu docente sabe de quién es; nadie más que encuentre el archivo lo sabe.
exercise-other-tags = Tus marcas tienen otras etiquetas que este ejercicio, así que las conservan. Para usar las del ejercicio, guarda tus marcas en un archivo, quítalas todas y abre el ejercicio otra vez.
exercise-compare = Cuando hayas terminado, puedes comparar con la clave o con el archivo de un compañero.
exercise-leave = Dejar el ejercicio
exercise-leave-title = ¿Dejar el ejercicio?
exercise-leave-lead = La tarea desaparece de esta página. Tus marcas y notas se quedan, con sus etiquetas.
exercise-leave-hint = Para retomarlo, abre otra vez su archivo o su enlace. Si lo has hecho aquí, guarda antes su archivo.
exercise-keep = Seguir
exercise-left = Has dejado el ejercicio. Tus marcas siguen aquí.
exercise-link-broken = Este enlace no está completo: quizá se cortó el final. Pídelo otra vez, o pide el archivo.

# La mesa del docente
desk-title = Preparar un ejercicio
desk-lead = Di qué debe hacer tu clase con este artículo y reparte el archivo o el enlace. Tus propias marcas no están en ninguno de los dos.
desk-instructions = Qué hay que hacer
desk-least = Cuántas marcas como mínimo (0: las que quieran)
desk-least-wrong = No es un número entero de 0 a { $most }. Sigue valiendo el número anterior.
desk-notes = Se pide una nota en cada marca
desk-compare = Al terminar, los alumnos pueden comparar con la clave o con el archivo de un compañero
desk-own-tags = Usar etiquetas propias
desk-save-tags = Guardar las etiquetas
desk-open-tags = Abrir etiquetas de un archivo
desk-save = Guardar el ejercicio
desk-save-page = Guardar como una página
desk-page-coming = Se está preparando la página…
desk-no-page = No se pudo preparar la página: hacen falta el sitio de Highlit y la red. Guarda el ejercicio en un archivo.
desk-page-disk = Esta página es un archivo de tu ordenador: un enlace a ella no llevaría a ninguna parte, y solo el sitio de Highlit puede guardar un ejercicio como una página. Guarda el ejercicio en un archivo.
desk-make-link = Crear un enlace
desk-link = El enlace contiene todo el ejercicio
desk-link-made = { $count } caracteres. Cópialo del campo de arriba.
desk-link-copied = Copiado: { $count } caracteres.
desk-link-cut = Algunos chats cortan los enlaces de más de { $limit } caracteres. Pruébalo allí antes o reparte el archivo.
desk-link-long = El enlace tendría { $count } caracteres, más de lo que admiten el correo y el chat. Reparte el archivo.
desk-tags-unfit = Cada etiqueta necesita un nombre propio y una letra para el margen, y el conjunto un nombre: busca uno vacío o demasiado largo. Una etiqueta puede tener hasta 50 etiquetas más finas.
desk-key = Para hacer una clave, marca tú el artículo y guarda ese archivo. Luego elígelo en el informe de la clase.

# Editar etiquetas
codebook-title = Nombre de este juego de etiquetas
codebook-version = Versión
codebook-add = Añadir una etiqueta
codebook-remove = Quitar esta etiqueta
codebook-label = Nombre
codebook-letter = Letra en el margen
codebook-slot = Color y línea
codebook-style =
    { $number ->
         [1] Azul, línea continua
         [2] Amarillo, línea discontinua
         [3] Rosa, línea doble
         [4] Verde, línea de puntos
         [5] Violeta, línea ondulada
        *[6] Gris, una línea arriba y otra abajo
    }
codebook-definition = Qué significa
codebook-question = La pregunta que decide
codebook-example = Un ejemplo
codebook-subtags = Etiquetas más finas, una por línea. Tras dos puntos: qué significa
codebook-exclusions = No puede marcar las mismas palabras que

## What could not be opened, and why

open-refused = { $name ->
    [link] { $why }
   *[file] No se ha abierto «{ $name }». { $why }
  }
open-highlights = Es un archivo de subrayados. Abre primero su artículo e importa allí el archivo.
open-unreadable = El navegador no ha podido leerlo. Comprueba que el archivo sigue ahí y elígelo otra vez.
open-not-found = No hay nada que leer en «{ $address }». Revisa el enlace o abre un archivo.
# There was no answer; a page is not told why.
open-unanswered = No llegó respuesta de «{ $address }»: puede que no haya red o que la dirección lleve a otro sitio, adonde Highlit no va. Comprueba el enlace y la conexión e inténtalo de nuevo.
# $status: a number of HTTP, such as 500. As text: it is no count.
open-status = El sitio respondió a «{ $address }» con el error { $status } en lugar de un texto. Inténtalo más tarde o abre un archivo.
open-cut = Lo que llegaba de «{ $address }» se cortó a la mitad. Inténtalo de nuevo.
article-empty = No contiene texto. Elige un archivo o pega un texto que tenga palabras.
article-nothing-kept = Todo su texto está apartado. Deja al menos un párrafo.
not-text-empty = No contiene texto. Elige un archivo que tenga palabras.
not-text-large = Ocupa más de { $size } MB; Highlit abre artículos de hasta { $limit } MB. Elige un archivo más pequeño o pega la parte que necesitas.
not-text-kind = Es { $kind ->
    [pdf] un PDF
    [packed] un documento de Word u otro archivo comprimido
    [old-word] un documento antiguo de Word
    [rtf] un documento RTF
    [mail] una página o un mensaje en un solo archivo, con todo lo que lleva
   *[picture] una imagen
  }, y Highlit no lo lee. Ábrelo con su programa y guárdalo como página web o como texto; o copia el artículo y pégalo aquí.
not-text-binary = No es un archivo de texto: tiene bytes que ningún texto tiene. Elige un archivo .txt o pega el artículo.
codebook-not-json = El libro de etiquetas no es JSON: no se puede leer a partir de la línea { $line }.
codebook-form = En el libro de etiquetas, «{ $place }» falta o no es del tipo correcto.
codebook-tags = El libro de etiquetas tiene { $count ->
    [one] { $count } etiqueta
   *[other] { $count } etiquetas
  }. Debe tener de 1 a { $most }.
codebook-twice = El libro de etiquetas usa «{ $id }» dos veces. Cambia uno de los nombres.
codebook-no-pair = En el libro de etiquetas, «{ $place }» debe nombrar dos etiquetas distintas de las suyas.

## A newer version

renewal-ready = Hay una versión nueva de Highlit.
renewal-take = Usarla ahora
renewal-others = Highlit también está abierto en otras pestañas. Ciérralas primero y vuelve a elegir «Usarla ahora».

## On a page that is not ours

widget-keys = Leer con el teclado
widget-keys-hint = Flechas: frase a frase o palabra a palabra. Mayús: seleccionar más. Intro: elegir una etiqueta.
widget-no-selector = La página dice que el artículo está en «{ $selector }», que no es un selector.
widget-in-shadow = El artículo está en un shadow root, donde Highlit no puede marcarlo.

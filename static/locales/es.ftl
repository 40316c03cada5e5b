### Las palabras de Highlit en español. Las explicaciones están en en.ftl y en CONTRIBUTING.md.

## En muchas páginas

close = Cerrar
undo = Deshacer
redo = Rehacer
say-why = Di por qué
save-work = Guardar mi trabajo
opening = Abriendo…
page-title = { $title } – Highlit

## La página de inicio

start-title = Lee con atención. Marca lo que se afirma.
start-lead = Subraya lo que afirma un artículo, etiqueta cada afirmación como hecho, opinión o encuadre y di por qué. Todo se queda en este navegador.
start-open = Abrir un artículo
start-choose = Elegir un archivo
start-choose-hint = una página web, Markdown o texto; o suéltalo en cualquier parte de esta página
start-paste = Pegar un texto
start-paste-hint = de una web o de un documento
start-samples = O practica con uno de los nuestros
sample-summary = { $sample ->
    [skate-park] Una columna que pide convertir un aparcamiento vacío en una pista de skate.
    [neighbours-shake-hands] Un artículo de opinión que celebra el encuentro entre Xi y Putin del 4 de febrero de 2022.
   *[behind-the-fireworks] Un artículo de opinión que advierte del encuentro entre Xi y Putin del 4 de febrero de 2022.
  }
sample-facts = Desde los { $age } años · { $count ->
    [one] { $count } palabra
   *[other] { $count } palabras
  } en inglés · escrito para practicar
language = Idioma
language-of-browser = Como en el navegador

## Abrir un archivo o una dirección

open-first = Solo se ha abierto «{ $name }»: un archivo cada vez.
open-not-kept = Ese artículo no está guardado en este navegador. Ábrelo otra vez desde su archivo.
codebook-not-fetched = No se ha podido cargar el libro de etiquetas. Revisa la conexión y vuelve a cargar la página.

## La barra de arriba y lo seguro que está el trabajo

bar-home = Highlit: todos los artículos
bar-tools = Herramientas
bar-help = Ayuda
bar-brush = Pincel
bar-more = Más
bar-saved = Guardado
bar-saving = Guardando…
bar-not-saved = Sin guardar
bar-not-kept = No se conserva
bar-read-only = Solo lectura
trouble-failing = { $why } Se está intentando de nuevo. Guarda tu trabajo en un archivo antes de cerrar esta página.
trouble-passing = Este navegador no deja que Highlit conserve tu trabajo (quizá es una ventana privada). Guárdalo en un archivo antes de cerrar esta página.
trouble-elsewhere = El trabajo de un artículo aún no se ha guardado. Vuelve a abrir el artículo y guarda tu trabajo en un archivo antes de cerrar esta página.
storage-blocked = Este navegador no deja que Highlit conserve aquí tu trabajo.
storage-full = En este navegador no queda espacio para conservar tu trabajo.
storage-damaged = Una parte de lo que guardó este navegador no se puede leer.
storage-other = El navegador no ha podido conservar tu trabajo ({ $words }).
storage-unreadable = El navegador no ha podido recuperar lo que guardó ({ $words }). Vuelve a cargar la página.
trouble-read-only = Una versión más nueva de Highlit ha trabajado en este artículo. Aquí puedes leerlo. Vuelve a cargar la página para seguir.
trouble-superseded = Hay una versión más nueva de Highlit abierta en otra pestaña, así que esta ha dejado de guardar. Guarda tu trabajo en un archivo y vuelve a cargar la página.
read-only = Aquí no se puede cambiar nada: una versión más nueva de Highlit ha trabajado en este artículo. Vuelve a cargar la página.
storage-unkept = El navegador dijo que había guardado tu trabajo, pero no está.
storage-lost = El navegador ha borrado lo que guardaba.
storage-superseded = Una versión más nueva de Highlit ha trabajado en esto. Vuelve a cargar la página.
storage-silent = El almacenamiento del navegador no responde. Cerrar otras pestañas o volver a abrir el navegador puede ayudar.
rare-unavailable = No se ha podido cargar esa parte de Highlit. Revisa la conexión e inténtalo otra vez.

## El artículo

skip-to-article = Ir al artículo
aside-lines = { $count ->
    [one] No es parte del artículo: { $count } línea
   *[other] No son parte del artículo: { $count } líneas
  }
aside-take-in = Incluir
aside-set-aside = Apartar de nuevo
highlight-name = { $tag }: { $quote }
reading-hint = Flecha abajo o J: oración siguiente. Enter: elegir una etiqueta. Signo de interrogación: todas las teclas.

## Etiquetar lo seleccionado

menu-name = Etiquetar la selección
menu-leave = Salir sin etiquetar
menu-invitation = ¿Cuál es?
menu-hint = Señala una etiqueta para ver qué significa.
span-blank = En esa selección no hay palabras. Selecciona al menos una.
span-outside = Esa selección está fuera del artículo. Selecciona palabras del artículo.

## Lo que se dice cuando algo está hecho

done-marked = Marcado como { $tag }.

## Lectura cómoda

comfort-title = Lectura cómoda

## When the program has broken

fallen-title = Algo se ha roto en Highlit
fallen-lead = Tu trabajo está guardado hasta el último paso. Guárdalo en un archivo y vuelve a cargar la página.
fallen-saved = Tu trabajo está guardado. Ya puedes volver a cargar la página.
fallen-records = Tu trabajo solo se pudo guardar en bruto, en el archivo highlit-records.json. Conserva ese archivo y vuelve a cargar la página.
fallen-load = Volver a cargar la página

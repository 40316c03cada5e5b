// The article and nothing else: what scrolling it costs by itself.

import { root } from "./article.js";

root.classList.add("bare");

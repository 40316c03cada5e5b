// The worker's program when all of Highlit is one file: its WebAssembly, packed, stands before the script.

import start from "glue";
import { unpack } from "./unpack.js";

export * from "glue";
export default () => start({ module_or_path: unpack(packed) });

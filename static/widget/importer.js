// The worker's program; where its WebAssembly lies is told it behind its own address.

import start from "glue";

export * from "glue";
export default () => start({ module_or_path: self.location.hash.slice(1) });

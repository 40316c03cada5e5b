//! When the program itself breaks. What is told here is that nothing else is taken for that.

use anyhow::Result;
use e2e::{Chapter, Reader, story};
use serde_json::json;

use super::desk::{cards, is, mark, open_harbour, site};

pub fn chapter() -> Chapter {
    Chapter::new("rescue", site(), [story!(errors_of_others_are_no_fault_of_ours)])
}

async fn errors_of_others_are_no_fault_of_ours(reader: &mut Reader) -> Result<()> {
    open_harbour(reader).await?;
    reader.run_script("setTimeout(() => { throw new TypeError('not ours'); })", vec![]).await?;
    reader.wait_for_error("not ours").await?;
    reader.run_script("Promise.reject(new RangeError('nor this'))", vec![]).await?;
    reader.wait_for_error("nor this").await?;
    is(reader, "document.querySelector('#fallen').hidden", json!(true)).await?;
    mark(reader, "eleven weeks", "1").await?;
    cards(reader, &["eleven weeks"]).await
}

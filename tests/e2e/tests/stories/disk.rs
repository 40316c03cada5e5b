//! What stories do to the browser's database behind the app's back.

use anyhow::{Context, Result};
use e2e::Reader;
use serde_json::{Value, json};

const TOOLS: &str = "
    const settled = request => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onblocked = () => setTimeout(reject, 5000, new Error('a page holds the database'));
        request.onerror = () => reject(request.error);
    });
    const done = transaction => new Promise((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
    });
    const STORES = { articles: {}, volumes: {}, snapshots: {}, quarantine: {}, journal: { autoIncrement: true } };
    async function within(version, lay, fill) {
        const request = indexedDB.open('highlit', version);
        request.onupgradeneeded = () => lay(request.result);
        const database = await settled(request);
        const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
        const answer = await fill(name => transaction.objectStore(name));
        await done(transaction);
        database.close();
        return answer;
    }
    const lay = names => database => names.forEach(name => {
        const store = database.createObjectStore(name, STORES[name]);
        if (name === 'journal') store.createIndex('article', 'article');
    });
    const all = async store => {
        const [keys, values] = [store.getAllKeys(), store.getAll()];
        await settled(values);
        return keys.result.map((key, index) => [key, values.result[index]]);
    };
    const seal = async (form, line) => {
        const bytes = new TextEncoder().encode(`${form}:${line}`);
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
        const digits = [...hash].map(byte => byte.toString(16).padStart(2, '0')).join('').slice(0, 16);
        return `${form}:${digits}:${line}`;
    };";

/// The browser makes room, or is cleared: of the copy, too, where it can keep one.
pub const CLEAR: &str = "
    await navigator.storageBuckets?.delete('highlit-copy');
    return settled(indexedDB.deleteDatabase('highlit'));";

/// The browser throws away what it takes for damaged, and nothing else.
pub const THROW_AWAY: &str = "return settled(indexedDB.deleteDatabase('highlit'));";

/// A later Highlit opens the database.
pub const UPGRADE: &str = "await within(99, () => {}, () => {});";

/// Makes what is there over into what the first version kept of it: bare lines, whose entries name
/// neither windows nor steps.
pub const BACK_TO_THE_FIRST_VERSION: &str = "
    const bare = sealed => sealed.replace(/^2:[0-9a-f]{16}:/u, '');
    const old = entry => {
        const { do: edit, undo, redo } = JSON.parse(bare(entry));
        return edit ? JSON.stringify({ do: edit }) : JSON.stringify(undo ? 'undo' : 'redo');
    };
    const [articles, volumes, journal] = await within(undefined, () => {}, store =>
        Promise.all(['articles', 'volumes', 'journal'].map(name => all(store(name)))));
    await settled(indexedDB.deleteDatabase('highlit'));
    await within(1, lay(['articles', 'volumes', 'journal']), store => {
        articles.forEach(([id, line]) => store('articles').add(bare(line), id));
        volumes.forEach(([id, line]) => {
            const { lines, binned, ...volume } = JSON.parse(bare(line));
            store('volumes').add(JSON.stringify(volume), id);
        });
        journal.forEach(([, { article, entry }]) => store('journal').add({ article, entry: old(entry) }));
    });
    return journal.length;";

/// Changes one letter of the last line of the journal, as a bad disk does.
pub const DAMAGE_THE_LAST_LINE: &str = "
    return within(undefined, () => {}, async store => {
        const [key, line] = (await all(store('journal'))).at(-1);
        line.entry = line.entry.replace('span', 'spam');
        store('journal').put(line, key);
        return `${line.article} journal ${key}\\n${line.entry}\\n\\n`;
    });";

/// Adds a line in a form that nobody knows yet.
pub const ADD_A_NEWER_LINE: &str = "
    const entry = await seal(3, 'unheard of');
    await within(undefined, () => {}, async store => {
        const [, { article }] = (await all(store('journal'))).at(-1);
        store('journal').add({ article, entry });
    });";

/// Runs a script that may use the tools above and wait.
pub async fn on_disk(reader: &mut Reader, script: &str) -> Result<Value> {
    reader.run_script(&format!("return (async () => {{ {TOOLS} {script} }})();"), vec![]).await
}

/// How many records there are in a store.
pub async fn records(reader: &mut Reader, store: &str) -> Result<usize> {
    let count = format!(
        "return within(undefined, () => {{}}, store => settled(store({}).count()));",
        json!(store)
    );
    let count = on_disk(reader, &count).await?;
    Ok(usize::try_from(count.as_u64().context("a count")?)?)
}

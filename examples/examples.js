// What a page can do beyond its markup: hear of what is done, and say no to some of it.

const log = document.getElementById("log");
const fetched = document.getElementById("fetched");

const write = (words) => {
  const line = document.createElement("li");
  line.textContent = words;
  log.append(line);
};

const wordsOf = ({ annotation }) => annotation.target.selector[0].exact;

for (const name of ["create", "update", "delete"]) {
  fetched.addEventListener(`highlit-${name}`, ({ detail }) => write(`${name}: “${wordsOf(detail)}”`));
}

fetched.addEventListener("highlit-create", (event) => {
  if (wordsOf(event.detail).length < 4) {
    event.preventDefault();
    write("That is too short to be a claim.");
  }
});

await fetched.ready;
write(`ready, with ${fetched.annotations.length} annotations`);

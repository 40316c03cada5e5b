// What the program asks for as soon as it runs: its words, its tags and, where the address names no article, the list
// of texts for practice. The program chooses the language (src/words.rs); this guesses, and a wrong guess costs its
// bytes.

const LANGUAGES = ["en", "zh-Hans", "es", "fr", "ar", "hi"];

const root = (tag) => tag.split("-")[0].toLowerCase();

const chosen = () => {
  try {
    return localStorage.getItem("highlit-language") ?? "";
  } catch {
    return "";
  }
};

export const ahead = () => {
  const of = (tag) => LANGUAGES.find((known) => root(known) === root(tag));
  const language = [chosen(), ...navigator.languages].map(of).find(Boolean) ?? "en";
  const tags = language === "en" ? "" : `.${language}`;
  const names = [`locales/${language}.ftl`, `codebooks/claims${tags}.json`];
  if (location.hash.length < 2) names.push("samples/index.json");
  for (const href of names) {
    const link = document.createElement("link");
    document.head.append(Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "", href }));
  }
};

// Reader: text and cards light each other up; j and k go from card to card.
const cards = [...document.querySelectorAll(".cards .card")];
const marks = [...document.querySelectorAll("mark")];
let at = -1;

function light(ids) {
  for (const card of cards) card.classList.toggle("lit", ids.includes(card.dataset.id));
  for (const mark of marks) {
    mark.classList.toggle("lit", mark.dataset.ids.split(" ").some((id) => ids.includes(id)));
  }
}

function go(step) {
  if (!cards.length) return;
  at = Math.min(Math.max(at + step, 0), cards.length - 1);
  const id = cards[at].dataset.id;
  cards[at].focus({ preventScroll: true });
  cards[at].scrollIntoView({ block: "nearest" });
  marks.find((mark) => mark.dataset.ids.split(" ").includes(id))?.scrollIntoView({ block: "nearest" });
  light([id]);
}

for (const [place, card] of cards.entries()) {
  card.addEventListener("mouseenter", () => light([card.dataset.id]));
  card.addEventListener("focus", () => { at = place; light([card.dataset.id]); });
}
for (const mark of marks) mark.addEventListener("mouseenter", () => light(mark.dataset.ids.split(" ")));
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey;
  if (typing) return;
  if (event.key === "j") go(1);
  if (event.key === "k") go(-1);
});

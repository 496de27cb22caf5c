/**
 * What is drawn anew for each answer and tells nothing. Only this is left out of the comparison, and its length stays. `drawn` is the
 * part of the pattern that is drawn.
 */
export const masks: Readonly<Record<string, RegExp>> = {
  "a nonce of a page's policy": /nonce(?:=\\*"|-|\\*":\\*")(?<drawn>[A-Za-z0-9+/]{22}==)/g,
  "a sealed place in a live stream": /(?:\?after=|^id: )(?<drawn>[\w-]{60,})/gm,
  "the key of a form": /formKey\\*"(?: value="|,\\*"value\\*":\\*"|:\\*")(?<drawn>[a-z2-9]{16})\\*"/g,
  "the name of a part of the head, as Next's script knows it": /\["\$","\$L[\da-f]+","(?<drawn>[\w-]{21}[vm])",\{"children"/g,
};

/** Headers that are the transport's. */
export const leftOutHeaders = new Set(["date", "connection", "keep-alive", "transfer-encoding"]);

/** A text with everything masked that is drawn anew. */
export function masked(text: string): string {
  return headInOrder(inOrder(Object.entries(masks).reduce((left, [name, pattern]) => left.replace(pattern, (whole: string, drawn: string) => whole.replace(drawn, `<${name}, ${drawn.length}>`)), text)));
}

/** Which of title, meta and link of a page's head is ready first is chance too. */
const headInOrder = (text: string) => text.replace(/<head>(.*?)<\/head>/s, (_whole, inner: string) => `<head>${inner.split(/(?=<(?:title|meta|link|script|style)\b)/).toSorted().join("")}</head>`);

const piece = /<script nonce="[^"]*">self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/g;

/**
 * The data of a page comes in numbered rows. Which of two is ready first is chance, and with it their numbers and where a script is
 * cut: the rows are numbered anew in the order in which they name one another, and put behind the page. Nothing of them is left out.
 */
function inOrder(text: string): string {
  const [head, body] = [text.slice(0, text.indexOf("\n\n")), text.slice(text.indexOf("\n\n") + 2)];
  if (/^content-type: text\/x-component/m.test(head)) return `${head}\n\n${renumbered(body)}`;
  const data = [...text.matchAll(piece)].map(([, written]) => JSON.parse(written!) as string).join("");
  return data === "" ? text : `${text.replace(piece, "")}\n${renumbered(data)}`;
}

/** A row that names another: `$1a`, `$L1a`, `$h1a`, with or without a way into it. */
const reference = /"\$(?<kind>[A-Zh@]?)(?<number>[\da-f]+)(?=[":])/g;

function renumbered(data: string): string {
  const rows = new Map<string, string>();
  for (const row of data.split(/\n(?=[\da-f]*:)/)) {
    const [number, said] = [row.slice(0, row.indexOf(":")), row.slice(row.indexOf(":") + 1).trimEnd()];
    rows.set(number, rows.has(number) ? `${rows.get(number)}\n${said}` : said); // hints have no number
  }
  const numbers = new Map<string, string>();
  const told: string[] = [];
  const tell = (number: string) => {
    if (numbers.has(number) || !rows.has(number)) return;
    numbers.set(number, `#${numbers.size}`);
    const row = rows.get(number)!;
    for (const { groups } of row.matchAll(reference)) tell(groups!.number!);
    told.push(`${numbers.get(number)}:${row.replace(reference, (whole: string, kind: string, named: string) => (numbers.has(named) ? `"$${kind}${numbers.get(named)}` : whole))}`);
  };
  tell("0");
  const alone = [...rows].filter(([number]) => !numbers.has(number)).map(([, row]) => row).toSorted();
  return [...told, ...alone].join("\n");
}

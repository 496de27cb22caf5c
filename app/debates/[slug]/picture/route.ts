import { readFile } from "node:fs/promises";
import path from "node:path";
import { ImageResponse } from "next/og";
import { createElement } from "react";
import { openDebate } from "@/lib/debate/queries/debate";
import { Refused } from "@/lib/platform/refusal";
import { t } from "@/lib/words";

const inHouse = (...parts: string[]) => path.join(/* turbopackIgnore: true */ process.cwd(), ...parts);
const face = (weight: 400 | 700) => readFile(inHouse("node_modules/@fontsource/source-serif-4/files", `source-serif-4-latin-${weight}-normal.woff`));

/** The light colours of app/styles/tokens.css by their names: a picture knows no style sheet, and no colour stands anywhere else. */
async function colours(): Promise<(name: string) => string> {
  const sheet = await readFile(inHouse("app/styles/tokens.css"), "utf8");
  return (name) => new RegExp(`--${name}: ([^;]+);`).exec(sheet)?.[1] ?? "currentcolor";
}

let made: Promise<{ regular: Buffer; bold: Buffer; colour: (name: string) => string }> | undefined;
const material = () => (made ??= Promise.all([face(400), face(700), colours()]).then(([regular, bold, colour]) => ({ regular, bold, colour })));

/** The picture of a public debate for whoever shares its address: the motion, as the front page sets it. 1200 by 630 pixels. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params;
  const debate = await openDebate({ personId: null }, slug).then((open) => open.debate, (error: unknown) => {
    if (error instanceof Refused) return null;
    throw error;
  });
  if (!debate) return new Response(null, { status: 404 });
  const { regular, bold, colour } = await material();
  const line = (text: string, style: object) => createElement("div", { style: { display: "flex", ...style } }, text);
  const picture = createElement(
    "div",
    { style: { display: "flex", flexDirection: "column", justifyContent: "space-between", width: "100%", height: "100%", padding: 72, background: colour("paper"), color: colour("ink"), fontFamily: "Serif" } },
    createElement("div", { style: { display: "flex", flexDirection: "column" } },
      line(t("ui.wordmark"), { fontSize: 36, fontWeight: 700, paddingBottom: 16, borderBottom: `6px solid ${colour("ink")}`, marginBottom: 44 }),
      line(debate.motion, { fontSize: debate.motion.length > 150 ? 46 : 60, fontWeight: 700, lineHeight: 1.15 })),
    createElement("div", { style: { display: "flex", justifyContent: "space-between", fontSize: 32 } },
      line(t("everybody.picture-for"), { color: colour("for"), borderTop: `6px solid ${colour("for")}`, width: 500, paddingTop: 14 }),
      line(t("everybody.picture-against"), { color: colour("against"), borderTop: `6px solid ${colour("against")}`, width: 500, paddingTop: 14 })),
  );
  return new ImageResponse(picture, {
    width: 1200, height: 630, headers: { "cache-control": "public, max-age=3600" },
    fonts: [{ name: "Serif", data: regular, weight: 400 }, { name: "Serif", data: bold, weight: 700 }],
  });
}

"use client";

// The words stand in the file and not behind lib/words: an error page is drawn in the browser, where lib/words is not,
// and no server component can hand them on, since it may be the one that failed.
import words from "@/lib/words/en/errors.json";

/** A page that could not be shown: what happened, what was kept, what to do. */
export function Amiss({ digest, retry }: { digest: string | undefined; retry: () => void }) {
  return (
    <main className="page" id="main">
      <title>{words["errors.failed-title"]}</title>
      <div className="amiss">
        <h1>{words["errors.failed"]}</h1>
        <p className="prose">{words["errors.failed-says"]}</p>
        <div className="btn-row">
          <button type="button" className="btn btn-main" onClick={() => retry()}>{words["errors.failed-again"]}</button>
          <a className="btn" href="/">{words["errors.failed-home"]}</a>
        </div>
        {digest !== undefined && <p className="fine">{words["errors.failed-number"]} <b>{digest}</b></p>}
      </div>
    </main>
  );
}

/** The number under which the server's log has an error, if it has one. */
export function digestOf(error: unknown): string | undefined {
  const digest = error instanceof Error && "digest" in error ? error.digest : undefined;
  return typeof digest === "string" ? digest : undefined;
}

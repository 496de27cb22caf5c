import type { ReactNode } from "react";
import { BriefBody, type BriefBodyProps } from "@/components/brief/brief-body";

export type BriefProps = BriefBodyProps & {
  title: string;
  /** Under the title: 'The brief, as of April 2022; five minutes.' */
  about: ReactNode;
  /** BCP 47, of the brief's own text. */
  language: string;
  /** What the brief asks of its readers, before its text. */
  notice?: ReactNode;
  /** An aside beside a debate, a section of a page to read. */
  as?: "aside" | "section";
};

/** A brief with its head. In a page of class `read` it is set as a page, beside a debate as a column. */
export function Brief({ title, about, language, notice, as: Element = "section", prefix = "", ...body }: BriefProps) {
  return (
    <Element className="brief" id={`${prefix}brief`} aria-labelledby={`${prefix}brief-title`}>
      <header className="brief-head">
        <h2 id={`${prefix}brief-title`} lang={language}>{title}</h2>
        <p>{about}</p>
      </header>
      <div lang={language}>
        {notice !== undefined && <div className="bp"><p className="notice notice-quiet">{notice}</p></div>}
        <BriefBody {...body} prefix={prefix} />
      </div>
    </Element>
  );
}

import type { ReactNode } from "react";
import { Qr } from "@/components/ui/qr";

export type JoinCodeProps = {
  heading: ReactNode;
  /** As it is read out: KM4 7RT. */
  code: string;
  /** What is typed into a browser: parley.example/join. */
  address: string;
  /** What the QR code holds: the whole link with the code in it. */
  link: string;
  linkLabel: ReactNode;
  qrLabel: string;
  /** Said in the place of the QR code and the link while they let nobody in. */
  closed?: ReactNode;
  /** Show on the projector, new code, close joining. */
  actions?: ReactNode;
  note?: ReactNode;
};

/** The way into a class: code, address, link and QR code. */
export function JoinCode({ heading, code, address, link, linkLabel, qrLabel, closed, actions, note }: JoinCodeProps) {
  return (
    <section aria-labelledby="join-code-heading">
      <h2 id="join-code-heading">{heading}</h2>
      {closed === undefined ? (
        <>
          <div className="jb">
            <Qr text={link} label={qrLabel} />
            <div><p className="code">{code}</p><p className="label">{address}</p></div>
          </div>
          <p className="label join-link">{linkLabel} <a href={link}>{link}</a></p>
        </>
      ) : <p className="notice notice-quiet my-3">{closed}</p>}
      {actions !== undefined && <div className="btn-row">{actions}</div>}
      {note !== undefined && <p className="fine mt-3">{note}</p>}
    </section>
  );
}

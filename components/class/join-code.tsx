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
  qrLabel: string;
  /** Show on the projector, new code, close joining. */
  actions?: ReactNode;
};

/** The way into a class: code, address and QR code. */
export function JoinCode({ heading, code, address, link, qrLabel, actions }: JoinCodeProps) {
  return (
    <section aria-labelledby="join-code-heading">
      <h2 id="join-code-heading">{heading}</h2>
      <div className="jb">
        <Qr text={link} label={qrLabel} />
        <div><p className="code">{code}</p><p className="label">{address}</p></div>
      </div>
      {actions !== undefined && <div className="btn-row">{actions}</div>}
    </section>
  );
}

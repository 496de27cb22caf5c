import { JoinCode } from "@/components/class/join-code";
import { JoiningForm } from "@/components/class/joining-form";
import type { JoinAddress } from "@/lib/class/queries/join-address";
import { spacedCode } from "@/lib/class/schema";
import { t } from "@/lib/words";

export type JoiningProps = {
  classId: string;
  code: string;
  address: JoinAddress;
  isOpen: boolean;
  /** The projector's page that shows the code; null while there is no debate to project. */
  projector: string | null;
};

/** The way into the class on its desk: code, link and QR code, and whether it is open. */
export function Joining({ classId, code, address, isOpen, projector }: JoiningProps) {
  const shown = spacedCode(code);
  return (
    <JoinCode
      heading={t("class.code.heading")} code={shown} address={address.typed} link={address.link}
      linkLabel={t("class.code.link")} qrLabel={t("class.code.qr", { code: shown })}
      closed={isOpen ? undefined : t("class.code.closed")} note={t("class.code.new-says")}
      actions={
        <>
          {isOpen && projector !== null && <a className="btn btn-small" href={projector}>{t("class.code.projector")}</a>}
          <JoiningForm
            classId={classId} isOpen={isOpen}
            words={{ close: t("class.code.do-close"), open: t("class.code.do-open"), newCode: t("class.code.do-new"), working: t("class.code.working") }}
          />
        </>
      }
    />
  );
}

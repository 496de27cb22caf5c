import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SiteFrame } from "@/app/_components/site-frame";
import { AccountList } from "@/components/account/account-list";
import { EndOthersForm, EndSessionForm } from "@/components/account/device-forms";
import { LocalTime } from "@/components/ui/local-time";
import { type DeviceListed, devicesOf } from "@/lib/account/queries/devices";
import { currentViewer } from "@/lib/account/viewer";
import { t } from "@/lib/words";

export const metadata: Metadata = { title: t("accounts.devices") };

/** Where one is signed in, and signing out of it. */
export default async function DevicesPage() {
  const viewer = await currentViewer();
  if (viewer.personId === null) redirect("/signin?next=/devices");
  const devices = await devicesOf(viewer);
  return (
    <SiteFrame>
      <header className="motion"><h1>{t("accounts.devices")}</h1><p className="lede">{t("accounts.devices-says", { name: viewer.name })}</p></header>
      <section className="sec" aria-label={t("accounts.devices")}>
        <AccountList rows={devices.map(row)} />
        {viewer.kind === "guest" && <p className="fine mt-4">{t("accounts.devices-guest")}</p>}
        <div className="mt-5">
          {devices.length > 1 ? <EndOthersForm words={{ out: t("accounts.devices-others"), working: t("accounts.working") }} /> : <p className="label">{t("accounts.devices-only")}</p>}
        </div>
      </section>
    </SiteFrame>
  );
}

function row({ id, browser, system, isThis, signedInAt, lastSeenAt }: DeviceListed) {
  const device = t("accounts.device", { browser, system });
  return {
    key: id, name: device,
    detail: isThis
      ? <>{t("accounts.device-this")} · {t("accounts.device-since")} <LocalTime at={signedInAt.toISOString()} show="both" /></>
      : <>{t("accounts.device-seen")} <LocalTime at={lastSeenAt.toISOString()} show="both" /> · {t("accounts.device-since")} <LocalTime at={signedInAt.toISOString()} show="day" /></>,
    act: isThis ? undefined : <EndSessionForm sessionId={id} words={{ out: t("accounts.device-out"), outOf: t("accounts.device-out-of", { device }), working: t("accounts.working") }} />,
  };
}

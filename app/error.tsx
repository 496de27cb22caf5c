"use client";

import { Amiss, digestOf } from "./_components/amiss";

/** Stands in for a page that failed. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return <Amiss digest={digestOf(error)} retry={retry} />;
}

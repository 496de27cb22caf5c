"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether a script runs here: false in the document as it is sent, true from hydration on. */
export const useScript = (): boolean => useSyncExternalStore(never, () => true, () => false);

import type { Metadata } from "next";
import { PartsSheet } from "@/features/parts/parts-sheet";

export const metadata: Metadata = { title: "Parts", robots: { index: false, follow: false } };

/** Every part in every state, with drawn figures; it opens no database and needs no sign-in. */
export default function PartsPage() {
  return <PartsSheet />;
}

import { Page } from "@/ui/page";
import { PageSkeleton } from "@/ui/skeleton";

export default function AppLoadingPage() {
  return (
    <Page>
      <PageSkeleton />
    </Page>
  );
}

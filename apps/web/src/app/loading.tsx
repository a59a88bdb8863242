import { Page } from "@/ui/page";
import { PageSkeleton } from "@/ui/skeleton";

export default function LoadingPage() {
  return (
    <div className="px-5 pt-4 tablet:px-12 tablet:pt-7">
      <Page>
        <PageSkeleton />
      </Page>
    </div>
  );
}

import { PageSkeleton, Skeleton } from '@/components/ui/skeleton';

/** The map takes the room that it will take. */
export default function Loading() {
  return (
    <PageSkeleton title="Concept map">
      <Skeleton className="h-[36rem] w-full" />
    </PageSkeleton>
  );
}

import { PageSkeleton } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <div className="mx-auto max-w-2xl">
      <PageSkeleton title="Flashcards" rows={3} />
    </div>
  );
}

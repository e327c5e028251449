import { heroFrame } from '@/components/catalog/hero-frame';

export function HomeHeroSkeleton() {
  return (
    <div className="-mt-(--header)" aria-hidden="true">
      <div className={heroFrame}>
        <div className="skeleton mb-4 h-4 w-48 rounded-full" />
        <div className="skeleton h-14 w-[min(30rem,80%)] rounded-xl" />
        <div className="skeleton mt-6 h-4 w-[min(34rem,95%)] rounded-full" />
        <div className="skeleton mt-3 h-4 w-[min(28rem,70%)] rounded-full" />
        <div className="skeleton mt-8 h-11 w-36 rounded-full" />
      </div>
    </div>
  );
}

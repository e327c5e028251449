import type { Metadata } from 'next';
import { LookForm } from '@/components/look/look-form';

export const metadata: Metadata = { title: 'Display · Settings' };

/** The device's own, so that it asks for no account and no PIN. */
export default function DisplaySettings() {
  return (
    <>
      <h1 className="text-headline mb-2">Display</h1>
      <p className="mb-8 text-muted">On this device, for everyone who uses it.</p>
      <LookForm />
    </>
  );
}

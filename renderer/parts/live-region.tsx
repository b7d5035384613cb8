/** The one place from which a screen reader hears what happens. */
import { useAnnouncement } from '#renderer/stores/announcer.ts';

export function LiveRegion() {
  const text = useAnnouncement((state) => state.text);
  return (
    <div className="spoken" role="status" aria-live="polite">
      {text}
    </div>
  );
}

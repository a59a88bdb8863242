import { LinePath } from "@visx/shape";

/** A place on the drawing, or null where nothing was measured. */
export type Place = { x: number; y: number } | null;

/** A line through places; a hole in the data stays a hole in the line. */
export function PlacesLine({ places, className }: { places: readonly Place[]; className: string }) {
  return (
    <LinePath<Place>
      data={[...places]}
      defined={(place) => place !== null}
      x={(place) => place?.x ?? 0}
      y={(place) => place?.y ?? 0}
      className={className}
    />
  );
}

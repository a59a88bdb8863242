import { ScrollBox } from "./scroll-box";

/** Text for a program, as it is typed; long lines scroll in their own box. */
export function CodeBlock({ label, children }: { label: string; children: string }) {
  return (
    <ScrollBox label={label}>
      <pre className="border border-line bg-sunken px-4 py-3 font-mono text-small">
        <code>{children}</code>
      </pre>
    </ScrollBox>
  );
}

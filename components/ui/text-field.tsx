import { useEffect, useId, useRef } from 'react';

interface TextFieldProps {
  name: string;
  label: string;
  type: 'text' | 'email' | 'password';
  autoComplete: string;
  defaultValue: string;
  /** Which keyboard a phone brings up. */
  inputMode?: 'numeric';
  hint?: string;
  errors?: string[];
  /** What its page or dialog is for: it has the focus on arrival, unless the page's reader has put that elsewhere by then. */
  first?: boolean;
}

/** A labelled field which says what is wrong with it underneath. */
export function TextField(props: TextFieldProps) {
  const { name, label, type, autoComplete, defaultValue, inputMode, hint, errors, first = false } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (first && document.activeElement === document.body) input.current?.focus();
  }, [first]);
  const noteId = `${id}-note`;
  const wrong = errors !== undefined && errors.length > 0;
  const note = wrong ? errors.join(' ') : hint;
  return (
    <div>
      <label htmlFor={id} className="mb-2 block text-sm font-medium">
        {label}
      </label>
      <input
        ref={input}
        data-first-stop={first ? '' : undefined}
        id={id}
        name={name}
        type={type}
        autoComplete={autoComplete}
        defaultValue={defaultValue}
        inputMode={inputMode}
        aria-invalid={wrong || undefined}
        aria-describedby={note ? noteId : undefined}
        className="block min-h-12 w-full rounded-lg border border-edge bg-surface px-4 text-base outline-offset-0 transition-colors hover:border-muted aria-invalid:border-danger"
      />
      {note && (
        <p id={noteId} className={`mt-2 text-sm ${wrong ? 'text-danger' : 'text-muted'}`}>
          {note}
        </p>
      )}
    </div>
  );
}

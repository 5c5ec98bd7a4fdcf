/** Rows of settings: label and help on the left, the control on the right. */
import { type ReactNode, useId } from 'react';
import { TimeField } from '../../components';

interface RowProps {
  readonly label: string;
  readonly help?: string;
  /** How things stand right now. */
  readonly state?: string;
  /** It depends on the row above. */
  readonly isDependent?: boolean;
  /** Renders the control. It must carry the given ID, which the label refers to. */
  readonly children: (id: string, helpId: string | undefined) => ReactNode;
}

export function Row({ label, help, state, isDependent = false, children }: RowProps) {
  const id = useId();
  const helpId = help === undefined && state === undefined ? undefined : `${id}-help`;
  return (
    <div className="row" data-dependent={isDependent || undefined}>
      <div>
        <label htmlFor={id}>{label}</label>
        <div id={helpId}>
          {help !== undefined && <p className="quiet">{help}</p>}
          <p className="row-state" role="status">
            {state}
          </p>
        </div>
      </div>
      <div className="row-control">{children(id, helpId)}</div>
    </div>
  );
}

interface ActionRowProps {
  readonly label: string;
  /** For a control that is labelled by `label`. */
  readonly labelId?: string;
  readonly help: string;
  readonly children?: ReactNode;
}

/** A row with buttons instead of a single control, and with the result of pressing them below. */
export function ActionRow({ label, labelId, help, children }: ActionRowProps) {
  return (
    <div className="row">
      <div>
        <p id={labelId}>{label}</p>
        <p className="quiet">{help}</p>
      </div>
      {children}
    </div>
  );
}

interface ButtonRowProps {
  readonly label: string;
  readonly help: string;
  /** The text on the button. */
  readonly button: string;
  readonly onPress: () => void;
  /** Shown below. */
  readonly children?: ReactNode;
}

/** An action row with one button. */
export function ButtonRow({ label, help, button, onPress, children }: ButtonRowProps) {
  return (
    <ActionRow label={label} help={help}>
      <div className="row-control">
        <button type="button" className="button" onClick={onPress}>
          {button}
        </button>
      </div>
      {children}
    </ActionRow>
  );
}

interface SelectRowProps<Value extends string> {
  readonly label: string;
  readonly help?: string;
  readonly value: Value;
  readonly options: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly onChange: (value: Value) => void;
}

export function SelectRow<Value extends string>(props: SelectRowProps<Value>) {
  const { label, help, value, options, nameOf, onChange } = props;
  return (
    <Row label={label} help={help}>
      {(id, helpId) => (
        <select
          id={id}
          className="field"
          aria-describedby={helpId}
          value={value}
          onChange={event => {
            const chosen = options.find(option => option === event.target.value);
            if (chosen !== undefined) onChange(chosen);
          }}
        >
          {options.map(option => (
            <option key={option} value={option}>
              {nameOf(option)}
            </option>
          ))}
        </select>
      )}
    </Row>
  );
}

interface SwitchRowProps {
  readonly label: string;
  readonly help?: string;
  /** How things stand right now. */
  readonly state?: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly onChange: (on: boolean) => void;
}

export function SwitchRow({ label, help, state, on, disabled, onChange }: SwitchRowProps) {
  return (
    <Row label={label} help={help} state={state}>
      {(id, helpId) => (
        <input
          id={id}
          type="checkbox"
          className="switch"
          aria-describedby={helpId}
          checked={on}
          disabled={disabled}
          onChange={event => onChange(event.target.checked)}
        />
      )}
    </Row>
  );
}

interface TimeRowProps {
  readonly label: string;
  /** `HH:MM` */
  readonly value: string;
  readonly onChange: (time: string) => void;
}

/** A row for the time of the row above. */
export function TimeRow({ label, value, onChange }: TimeRowProps) {
  return (
    <Row label={label} isDependent>
      {id => <TimeField id={id} value={value} onChange={onChange} />}
    </Row>
  );
}

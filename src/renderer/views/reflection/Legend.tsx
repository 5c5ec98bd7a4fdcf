/** The legend of the curves. */
import { t } from '../../text';

export function Legend() {
  return (
    <figcaption className="legend">
      <CurveLegend />
      <span>
        <svg viewBox="0 0 16 10" aria-hidden="true">
          <circle className="curves-steady" cx="8" cy="5" r="4" />
        </svg>
        {t('reflection.steady')}
      </span>
    </figcaption>
  );
}

/** Energy and focus. */
export function CurveLegend() {
  return (
    <>
      <EnergyDotMeaning name={t('reflection.energy')} />
      <span>
        <svg viewBox="0 0 16 10" aria-hidden="true">
          <path className="curves-focus" d="M1 5h14" />
        </svg>
        {t('reflection.focus')}
      </span>
    </>
  );
}

export function EnergyDotMeaning({ name }: { readonly name: string }) {
  return (
    <span>
      <svg viewBox="0 0 16 10" aria-hidden="true">
        <circle className="curves-energy-dot" cx="8" cy="5" r="4" />
      </svg>
      {name}
    </span>
  );
}

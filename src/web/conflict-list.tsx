import { useEffect, useState } from 'preact/hooks';
import type { ConflictMember, PaperConflict } from '../server/insight-api.js';
import { asPrinted } from './as-printed.js';
import { shown } from './badge.js';
import { fetchConflicts } from './client.js';
import { scaleOf, ticksOf } from './scale.js';

type Props = { readonly present: string | undefined; readonly onOpen: (id: string) => void };

const VERDICTS = { conflict: 'conflict', close: 'close', duplicate: 'same' } as const;
const SHOWN = 60;

/** Where several papers speak of the same thing, side by side on one logarithmic scale; the worst first. */
export function ConflictList({ present, onOpen }: Props) {
  const [conflicts, setConflicts] = useState<readonly PaperConflict[]>();
  const [failure, setFailure] = useState<string>();
  const [all, setAll] = useState(false);
  useEffect(() => {
    fetchConflicts().then(setConflicts, (error: Error) => setFailure(error.message));
  }, []);
  if (failure !== undefined) return <p class="problem">The comparison cannot be shown: {failure}</p>;
  if (conflicts === undefined) return <p class="empty">Comparing …</p>;
  if (conflicts.length === 0)
    return <p class="empty">No two papers give the same composition, temperature and kind yet.</p>;
  const own = (one: PaperConflict): number => (one.members.some((m) => m.record_id === present) ? 0 : 1);
  const ordered = [...conflicts].sort((a, b) => own(a) - own(b));
  return (
    <>
      <ol class="conflicts">
        {ordered.slice(0, all ? undefined : SHOWN).map((conflict) => (
          <Group key={conflict.id} {...{ conflict, present, onOpen }} />
        ))}
      </ol>
      {!all && ordered.length > SHOWN && (
        <button type="button" onClick={() => setAll(true)}>
          Show all {ordered.length}
        </button>
      )}
    </>
  );
}

/** "1.6", "240", "2.4 × 10⁶" */
function written(factor: number): string {
  if (factor < 10) return factor.toFixed(1);
  if (factor < 10_000) return String(Number(factor.toPrecision(2)));
  const power = Math.floor(Math.log10(factor));
  return `${(factor / 10 ** power).toFixed(1)} × 10${superscript(power)}`;
}

const kelvins = ({ temperature_low_K: low, temperature_high_K: high }: PaperConflict): string =>
  low === high ? `${low} K` : `${low} to ${high} K`;

function Group({ conflict, present, onOpen }: Props & { readonly conflict: PaperConflict }) {
  const { formula, kind, papers, factor, verdict, members } = conflict;
  return (
    <li class="group">
      <h3>
        <span>{formula}</span>
        <small>
          {shown(kind)}, {kelvins(conflict)}, {papers} papers
        </small>
        <em class={`badge ${verdict === 'conflict' ? 'rejected' : verdict === 'close' ? 'review' : 'verified'}`}>
          {VERDICTS[verdict]}
          {factor > 1 && `, factor ${written(factor)}`}
        </em>
      </h3>
      <Strip members={members} present={present} />
      <ul>
        {members.map((member) => (
          <li key={member.record_id}>
            <a
              href={`#/record/${member.record_id}`}
              aria-current={member.record_id === present ? 'true' : undefined}
              onClick={(event) => {
                event.preventDefault();
                onOpen(member.record_id);
              }}
            >
              <b>{asPrinted(member)}</b>
              <span>{member.material ?? '–'}</span>
              <span title={member.title ?? undefined}>{member.paper}</span>
              <span>{member.origin}</span>
              <em class={`badge ${member.status}`}>{shown(member.status)}</em>
            </a>
          </li>
        ))}
      </ul>
    </li>
  );
}

const [WIDTH, HEIGHT] = [520, 54];

/** The ends of what a member says, a bound open at one side. */
function endsOf({ sigma_S_cm, low_S_cm, high_S_cm }: ConflictMember): readonly [number, number] | undefined {
  const low = sigma_S_cm ?? low_S_cm ?? high_S_cm;
  const high = sigma_S_cm ?? high_S_cm ?? low_S_cm;
  return low === null || high === null || low <= 0 ? undefined : [Math.log10(low), Math.log10(high)];
}

/** All members on one axis of log10 σ, at least two decades wide so that what is close looks close. */
function Strip({
  members,
  present,
}: {
  readonly members: readonly ConflictMember[];
  readonly present: string | undefined;
}) {
  const placed = members.flatMap((member) => {
    const ends = endsOf(member);
    return ends === undefined ? [] : [{ member, ends }];
  });
  const values = placed.flatMap(({ ends }) => ends);
  const middle = (Math.min(...values) + Math.max(...values)) / 2;
  const x = scaleOf([...values, middle - 1, middle + 1], [12, WIDTH - 12], 0.04);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} class="plot strip" aria-hidden="true">
      <g class="axes">
        <line class="tick" x1={12} x2={WIDTH - 12} y1={26} y2={26} />
        {ticksOf(x, 4)
          .filter(Number.isInteger)
          .map((tick) => (
            <g key={tick}>
              <line class="tick" x1={x.at(tick)} x2={x.at(tick)} y1={20} y2={32} />
              <text x={x.at(tick)} y={50} text-anchor="middle">
                10{superscript(tick)}
              </text>
            </g>
          ))}
      </g>
      {placed.map(({ member, ends: [low, high] }) => (
        <g key={member.record_id} class={member.record_id === present ? 'present' : ''}>
          {high > low && <line class="span" x1={x.at(low)} x2={x.at(high)} y1={26} y2={26} />}
          <circle
            class={`dot ${member.status}`}
            cx={x.at((low + high) / 2)}
            cy={26}
            r={member.record_id === present ? 9 : 6}
          >
            <title>{`${asPrinted(member)}, ${member.paper}`}</title>
          </circle>
        </g>
      ))}
    </svg>
  );
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const superscript = (power: number): string =>
  `${power < 0 ? '⁻' : ''}${Array.from(String(Math.abs(power)), (digit) => RAISED[Number(digit)] ?? digit).join('')}`;

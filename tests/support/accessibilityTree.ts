/** What Chromium hands to assistive technology of a page: its own accessibility tree, not one that is guessed from the DOM. */
import type { Page } from 'playwright';

/** As much as is needed here of https://chromedevtools.github.io/devtools-protocol/tot/Accessibility/#type-AXNode */
interface Node {
  readonly nodeId: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

/** What a screen reader says or heeds besides role and name. */
const told = ['live', 'modal', 'pressed', 'disabled'];
/** What only holds other things together; some of these Chromium has named otherwise from version to version. */
const says = (role: string): boolean =>
  !['generic', 'paragraph', 'LabelText', 'Legend', 'sectionheader', 'sectionfooter'].includes(role);
/** What is read as a whole: what it is made of is not read once more. */
const isWhole = (role: string): boolean => ['StaticText', 'button'].includes(role);

/** Each node on a line of its own, indented below what it is in: `button "Energy 1" pressed=false`. */
export async function accessibilityTreeOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: readonly Node[] };
  await session.detach();
  const byId = new Map(nodes.map(node => [node.nodeId, node]));

  function linesOf(node: Node): readonly string[] {
    const role = String(node.role?.value);
    const isShown = !node.ignored && says(role);
    const inside =
      isShown && isWhole(role)
        ? []
        : (node.childIds ?? []).flatMap(id => {
            const child = byId.get(id);
            return child === undefined ? [] : linesOf(child);
          });
    return isShown ? [lineOf(role, node), ...inside.map(line => `  ${line}`)] : inside;
  }

  return nodes.slice(0, 1).flatMap(linesOf).join('\n');
}

function lineOf(role: string, { name, properties = [] }: Node): string {
  const named = name?.value ? ` ${JSON.stringify(name.value)}` : '';
  const states = properties
    .filter(property => told.includes(property.name))
    .map(property => ` ${property.name}=${property.value.value}`);
  return [role, named, ...states].join('');
}

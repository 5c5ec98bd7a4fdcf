/** The accessibility tree of a page as Chromium exposes it to assistive technology. */
import type { Page } from 'playwright';

/** The fields used here of https://chromedevtools.github.io/devtools-protocol/tot/Accessibility/#type-AXNode */
interface Node {
  readonly nodeId: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly description?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

/** Properties that affect what a screen reader announces, besides role and name. */
const announcedProperties = ['live', 'modal', 'pressed', 'expanded', 'disabled'];
/** False for roles that only group other nodes; some of their names differ between Chromium versions. */
const isAnnounced = (role: string): boolean =>
  !['generic', 'paragraph', 'LabelText', 'Legend', 'sectionheader', 'sectionfooter'].includes(role);
/** Whether a node is read as a whole, so that its children are not read again. */
const isReadAsWhole = (role: string): boolean => ['StaticText', 'button'].includes(role);

/** Returns one line per node, indented below its parent: `button "Energy 1" pressed=false`. */
export async function accessibilityTreeOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: readonly Node[] };
  await session.detach();
  const byId = new Map(nodes.map(node => [node.nodeId, node]));

  function linesOf(node: Node): readonly string[] {
    const role = String(node.role?.value);
    const isShown = !node.ignored && isAnnounced(role);
    const children =
      isShown && isReadAsWhole(role)
        ? []
        : (node.childIds ?? []).flatMap(id => {
            const child = byId.get(id);
            return child === undefined ? [] : linesOf(child);
          });
    return isShown ? [lineOf(role, node), ...children.map(line => `  ${line}`)] : children;
  }

  return nodes.slice(0, 1).flatMap(linesOf).join('\n');
}

function lineOf(role: string, { name, description, properties = [] }: Node): string {
  const named = name?.value ? ` ${JSON.stringify(name.value)}` : '';
  const states = properties
    .filter(property => announcedProperties.includes(property.name))
    .map(property => ` ${property.name}=${property.value.value}`);
  const described =
    role === 'button' && description?.value ? ` description=${JSON.stringify(description.value)}` : '';
  return [role, named, ...states, described].join('');
}

import {
	BackSide, BoxGeometry, BufferAttribute, BufferGeometry, Color, Group, InstancedMesh, LineBasicMaterial, LineSegments, Matrix4, Mesh,
	MeshBasicMaterial, MeshLambertMaterial, Quaternion, Vector3
} from 'three';
import type { SizeMm } from '$lib/domain/catalog/product';
import type { PackingStep } from '$lib/domain/documents/packing-order';
import type { Placement } from '$lib/domain/shipment/plan';

/** Fill and edge of each tone of the flat picture, as the names of their tokens. */
const TONES = [['--a-l', '--a-e'], ['--b-l', '--b-e'], ['--good-line', '--good'], ['--info-line', '--info']] as const;

/** A colour of the page as it is now, light or dark. */
const token = (name: string): Color => new Color(getComputedStyle(document.documentElement).getPropertyValue(name).trim() || '#888888');

/** The carton's x, y, z with z up, as three's with y up: seen from its front corner it lies as in the flat picture. */
const turned = ([x, y, z]: SizeMm): Vector3 => new Vector3(x, z, y);

const sizeOf = ({ sizeMm }: Placement): Vector3 => turned(sizeMm);
const middleOf = ({ atMm, sizeMm }: Placement): Vector3 => turned(atMm).addScaledVector(turned(sizeMm), 0.5);

const matrixOf = (unit: Placement): Matrix4 => new Matrix4().compose(middleOf(unit), new Quaternion(), sizeOf(unit));

/** The twelve edges of a box of side one around the origin, as pairs of ends. */
const EDGES: readonly (readonly [number, number, number])[] = [0, 1, 2].flatMap((axis) =>
	[-0.5, 0.5].flatMap((u) =>
		[-0.5, 0.5].flatMap((v) =>
			[-0.5, 0.5].map((along): [number, number, number] => (axis === 0 ? [along, u, v] : axis === 1 ? [u, along, v] : [u, v, along]))
		)
	)
);

const edgesOf = (unit: Placement): Vector3[] => EDGES.map((end) => new Vector3(...end).multiply(sizeOf(unit)).add(middleOf(unit)));

function lines(ends: readonly Vector3[], colours?: readonly Color[]): BufferGeometry {
	const geometry = new BufferGeometry();
	geometry.setAttribute('position', new BufferAttribute(new Float32Array(ends.flatMap((end) => end.toArray())), 3));
	if (colours) geometry.setAttribute('color', new BufferAttribute(new Float32Array(colours.flatMap((colour) => colour.toArray())), 3));
	return geometry;
}

/** The goods of a carton in packing order: as many as are in are drawn, those of the latest step in full colour. */
export class Goods {
	readonly group = new Group();
	readonly units: readonly Placement[];
	readonly mesh: InstancedMesh;
	readonly #edges: LineSegments;
	readonly #pointer = new LineSegments(lines([]), new LineBasicMaterial());
	readonly #ends: readonly number[];

	constructor(
		readonly roomMm: SizeMm,
		readonly steps: readonly PackingStep[],
		readonly tone: (sku: string) => number
	) {
		this.units = steps.flatMap(({ units }) => units);
		let end = 0;
		this.#ends = steps.map(({ units }) => (end += units.length));
		const faces = new MeshLambertMaterial({ polygonOffset: true, polygonOffsetFactor: 1, polygonOffsetUnits: 1 });
		this.mesh = new InstancedMesh(new BoxGeometry(1, 1, 1), faces, this.units.length);
		this.units.forEach((unit, i) => this.mesh.setMatrixAt(i, matrixOf(unit)));
		this.mesh.computeBoundingSphere();
		this.mesh.frustumCulled = false;
		this.#edges = new LineSegments(lines(this.units.flatMap(edgesOf)), new LineBasicMaterial({ vertexColors: true }));
		this.#pointer.renderOrder = 1;
		this.#pointer.frustumCulled = false;
		this.group.add(carton(roomMm), this.mesh, this.#edges, this.#pointer);
	}

	/** The middle of the carton, to look at, and how far its corners are from there. */
	get middle(): Vector3 {
		return turned(this.roomMm).multiplyScalar(0.5);
	}

	get radius(): number {
		return this.middle.length();
	}

	stepOf(unit: number): number {
		return this.#ends.findIndex((end) => unit < end) + 1;
	}

	/** Shows the carton after a step, whose units stand out; or whole, when all of them do. */
	fill(step: number, whole: boolean): void {
		const until = this.#ends[step - 1] ?? 0;
		const from = whole ? 0 : (this.#ends[step - 2] ?? 0);
		const surface = token('--surface');
		const colours = TONES.map(([fill, edge]) => ({ fill: token(fill), edge: token(edge) }));
		const edges: Color[] = [];
		this.units.forEach(({ sku }, i) => {
			const { fill, edge } = colours[this.tone(sku)] ?? { fill: surface, edge: surface };
			const isLatest = i >= from;
			this.mesh.setColorAt(i, isLatest ? fill : fill.clone().lerp(surface, 0.65));
			edges.push(...EDGES.map(() => (isLatest ? edge : edge.clone().lerp(surface, 0.4))));
		});
		this.mesh.count = until;
		if (this.mesh.instanceColor) this.mesh.instanceColor.needsUpdate = true;
		this.#edges.geometry.setAttribute('color', new BufferAttribute(new Float32Array(edges.flatMap((colour) => colour.toArray())), 3));
		this.#edges.geometry.setDrawRange(0, until * EDGES.length);
	}

	/** Outlines units: the one under the pointer, or all of a step. */
	point(units: readonly Placement[]): void {
		this.#pointer.geometry.dispose();
		this.#pointer.geometry = lines(units.flatMap(edgesOf));
		const material = this.#pointer.material as LineBasicMaterial;
		material.color = token('--ink');
		material.depthTest = false;
		material.transparent = true;
	}

	dispose(): void {
		this.group.traverse((part) => {
			if (!(part instanceof Mesh || part instanceof LineSegments)) return;
			part.geometry.dispose();
			for (const material of [part.material].flat()) material.dispose();
		});
		this.mesh.dispose();
	}
}

/** The open carton: its floor, whichever walls are behind the goods, and its edges. */
function carton(roomMm: SizeMm): Group {
	const size = turned(roomMm);
	const room: Placement = { sku: '', atMm: [0, 0, 0], sizeMm: roomMm };
	const wall = new MeshBasicMaterial({ color: token('--kraft-l'), side: BackSide, transparent: true, opacity: 0.45, depthWrite: false });
	const floor = new MeshBasicMaterial({ color: token('--kraft-t'), side: BackSide });
	const lid = new MeshBasicMaterial({ visible: false });
	const walls = new Mesh(new BoxGeometry(size.x, size.y, size.z), [wall, wall, lid, floor, wall, wall]);
	walls.position.copy(size.clone().multiplyScalar(0.5));
	walls.renderOrder = -1;
	const group = new Group();
	group.add(walls, new LineSegments(lines(edgesOf(room)), new LineBasicMaterial({ color: token('--kraft-e') })));
	return group;
}

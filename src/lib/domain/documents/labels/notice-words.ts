import notices from '../../../data/amazon/carton-notices.json';
import type { Label } from '../words';

/** Notices that a carton may need on its outside. */
export type NoticeCode = 'heavy' | 'expiry' | 'danger';

type NoticeWords = {
	readonly text: string;
	readonly plate: string;
	readonly why: string;
	readonly how: Label;
	/** How many a carton needs. */
	readonly copies: number;
};

export const NOTICE_WORDS: Record<NoticeCode, NoticeWords> = {
	heavy: {
		text: notices.heavy.text, plate: 'HEAVY PACKAGE', why: 'over 15 kg', copies: 2,
		how: ['Fix one on the top and one on a side. Two people lift.', '天面と側面に1枚ずつ貼付・二人で持ち上げてください。']
	},
	expiry: {
		text: notices.expiry.text, plate: 'EXPIRY-CONTROLLED GOODS', why: 'best before', copies: 1,
		how: ['Fix on every carton of this shipment, on a side, not over a seam.', '全ての箱の側面に貼付してください。']
	},
	danger: {
		text: notices.danger.text, plate: 'DANGEROUS GOODS', why: 'Amazon DG programme', copies: 1,
		how: ['Fix on a side of every carton. Nothing else in these cartons.', '各箱の側面に貼付・他の商品と混載しないこと。']
	}
};

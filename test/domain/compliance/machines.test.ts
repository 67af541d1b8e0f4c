import { describe, expect, test } from 'vitest';
import { hitOf } from '$lib/domain/compliance/kinds';
import type { Product } from '$lib/domain/catalog/product';
import { goods } from '../../samples';

const inJapanese = (title: string): boolean => /[\u3040-\u30ff\u4e00-\u9fff]/.test(title);
const titled = (title: string): Product => goods({ title: inJapanese(title) ? { en: 'Item', ja: title } : { en: title } });
const listed = (titles: string): string[] => titles.split(/[|\n]/).map((title) => title.trim()).filter((title) => title !== '');

/** Titles that are of a kind, and look-alikes that are not. */
function told(kind: string, are: string, areNot: string): void {
	describe(kind, () => {
		test.each(listed(are))('%s is', (title) => expect(hitOf(titled(title), [kind])).toBeDefined());
		test.each(listed(areNot))('%s is not', (title) => expect(hitOf(titled(title), [kind])).toBeUndefined());
	});
}

told('mains', `
	Anker 65W USB C Charger, GaN Wall Charger for MacBook Pro | 12V 2A AC Adapter Power Supply Cord for CCTV | Extension Cord 3 m with 4 Outlets, USB
	Ionic Hair Dryer 1800W with Diffuser and Concentrator | Electric Kettle 1.0 L Stainless Steel | Drip Coffee Maker 5 Cup with Glass Carafe
	2 Slice Toaster, Retro Style | Rice Cooker 5.5 Cups | Air Fryer 4.2 L Digital | Ceramic Space Heater 1200W with Thermostat
	Electric Blanket, Queen | DC Motor Tower Fan with Remote | Mechanical Sewing Machine 60 Stitches | LED Desk Lamp with Clamp, 3 Colour Modes
	LED Bulb E26 60W Warm White, 6 Pack | Shiatsu Foot Massager Machine with Heat | Plug in Night Light, 2 Pack | Cool Mist Humidifier 4L for Bedroom
	HEPA Air Purifier for Home | Steam Iron 1400W | Canister Vacuum Cleaner | Angle Grinder 100 mm, 100V | Soldering Iron Kit 60W
	Professional Hair Straightener | Waffle Maker | Himalayan Salt Lamp | AA AAA Battery Charger with 4 Rechargeable NiMH Batteries
	Microwave Oven 700W | Power Strip with Surge Protector | Lamp, 100-240V | USB充電器 65W GaN急速充電器 2ポート | ACアダプター 12V 2A PSE認証済み | 電源タップ 6個口 2m USB付き
	延長コード 5m 3個口 | ヘアドライヤー 大風量 速乾 1200W | 電気ケトル 0.8L 温度調節 | 全自動コーヒーメーカー ミル付き | オーブントースター 1000W | 炊飯器 3合 マイコン | セラミックヒーター 小型 1200W 人感センサー
	扇風機 リビング DCモーター リモコン付き | 電気毛布 シングル 洗える | 空気清浄機 HEPA 20畳 | 超音波加湿器 4L 大容量 | キャニスター掃除機 サイクロン | 電動ミシン 初心者 | LEDデスクライト 調光調色 クランプ式
	LED電球 E26 60W形 電球色 2個 | フットマッサージャー ヒーター付き | マッサージ器 首 肩 温熱 | ノンフライヤー 5L | ヘアアイロン ストレート カール 2way | 衣類スチーマー 1200W | シーリングライト 8畳 調光 | はんだごて 60W 温度調節
	家庭用プロジェクター 4K対応
`, `
	USB C Charging Cable 2 m | iPhone Charger Cable Lightning 3 Pack | Wireless Charger Pad 15W Qi | Linen Lamp Shade, Drum | Scented Soy Candle
	Folding Hand Fan, Silk | Anime Fan Art Poster | Sewing Machine Needles Assorted 50 pcs | Toaster Oven Tray, Non-stick
	Air Fryer Paper Liners 100 pcs | Vacuum Cleaner Bags for Miele | Ceramic Mug, Microwave Safe | Hair Dryer Holder Wall Mount
	Makeup Blender Sponge | Pour Over Coffee Maker with Glass Carafe | Cover for Sewing Machine | Microwave Rice Cooker | Case for AC Adapter
	Wooden Toy Toaster | Filter for Air Purifier | Scalp Massager Shampoo Brush | Wooden Foot Massager Roller | Extension Cord Organizer
	Reed Diffuser Lavender | Chandelier Earrings | Car LED Bulb H4 | Heat Resistant Glove | Coffee Maker Cleaning Tablets | Glue Gun Sticks 7 mm
	Kotatsu Futon Cover | Fan Heater Filter | Solar Desk Lamp | Headphone Plug Adapter 6.35 mm | Handbook of Sewing | USB充電ケーブル 1m | ワイヤレス充電器 15W
	ランプシェード 和紙 | アロマキャンドル | 扇子 シルク | 貼るカイロ 30枚 | ミシン糸 60番 | ミシン針 家庭用 | トースターパン | 電子レンジ対応 保存容器 | 電子レンジ・食洗機対応 マグカップ | ドライヤーホルダー 壁掛け | 加湿器用アロマオイル
	掃除機 紙パック | こたつ布団 長方形 | 換気扇フィルター 10枚 | 電球色の画用紙 | 木製マッサージ器 ツボ押し | トランプ 紙製 | ファンデーションブラシ | 水出しコーヒーメーカー | ブレンダーボトル 700ml | IHクッキングヒーター対応 フライパン
	ヒーターベスト | おもちゃの掃除機 | シュレッダーはさみ | 洗濯機ラック | ドライヤーの熱から守るヘアオイル
`);

told('no-mains', `
	USB Powered Desk Fan, 3 Speeds | Rechargeable Desk Lamp with Clip | Battery Operated LED Candle Lamp | Cordless Stick Vacuum Cleaner
	Solar Floor Lamp | Hand Crank Blender | 12V Car Vacuum Cleaner | USB C Rechargeable Mini Humidifier | Night Light, 3 AA Batteries Included
	Dual USB Car Charger 36W | Manual Juicer | Stovetop Espresso Maker | USB Mug Warmer | Aluminium Stove Top Popcorn Maker | 充電式 デスクライト クリップ
	電池式 LEDライト | 乾電池 単3 4本 扇風機 | USB給電 卓上扇風機 | コードレス掃除機 | ソーラーライト 屋外 | 手動 ミキサー | シガーソケット 充電器 2ポート | USB充電 加湿器 | 直火 ホットサンドメーカー
`, `
	65W USB C Wall Charger | AA AAA Battery Charger with 4 Rechargeable Batteries | Electric Kettle with Instruction Manual | 12V 2A AC Adapter
	Cordless Drill Charger 100-240V | Corded Drill 710W | Car Battery Charger for Home, 100V | Micro USB Charger Plug | USB Power Strip | Hair Dryer
	USB充電器 4ポート | 電源タップ USB充電ポート付き | 充電式乾電池充電器 100V | 乾電池充電器 ニッケル水素 | 電気ケトル 直火不可 | 扇風機 手動/自動 首振り | 単3・単4充電器 | Type-C充電器 20W | 炊飯器 3合
`);

told('power-bank', `
	Power Bank 20000mAh USB C PD 22.5W | Portable Charger 10000mAh with Built in Cables | Magnetic Battery Pack for iPhone 5000mAh
	18650 Battery 3.7V 3500mAh, 4 Pack | Replacement Battery for Makita 18V 6.0Ah | 11.1V 1500mAh LiPo Battery, XT60 | Solar Power Bank Waterproof
	NP-FZ100 Camera Battery, 2 Pack | Spare Lithium Ion Battery | External Battery Pack 26800 mAh | Laptop Battery Replacement for Dell XPS 13
	Heated Jacket with Power Bank | Powerbank 5000 mAh | モバイルバッテリー 10000mAh 小型軽量 | モバイルバッテリー ケーブル内蔵 PSE認証 | MagSafe対応 モバイルバッテリー 5000mAh
	リチウムイオン電池 3.7V 18650 | マキタ 互換バッテリー 18V | 携帯充電器 大容量 LED表示 | モバイルチャージャー | リポバッテリー 7.4V | 外付けバッテリー ソーラー | ノートパソコンバッテリー 交換 | 充电宝 20000毫安
	Batterie externe 10000 mAh
`, `
	USB C Wall Charger 20W | Power Bank Case, Hard Shell | Pouch for Power Bank and Cables | Charging Cable for Power Bank
	Heated Vest (Power Bank Not Included) | Cordless Drill with Lithium Ion Battery | Headlamp, Built in Lithium Ion Battery
	18650 Battery Charger 4 Slots | AA Alkaline Batteries 20 pcs | CR2032 Lithium Coin Cells | Lithium Battery Tester | Toy Power Bank
	LiPo Battery Safe Bag | Phone Case | Ni-MH AA Rechargeable Batteries | Car Charger 30W | Watch Band | Camera Battery Grip | モバイルバッテリーケース
	モバイルバッテリー用ポーチ | モバイルバッテリー別売 電熱ベスト | リチウムイオン電池内蔵 ヘッドライト | リチウムイオン電池充電器 | 単3電池 アルカリ 20本 | USB充電器 2ポート | 充電ケーブル | リチウムイオンバッテリー搭載 コードレス掃除機
	モバイルバッテリー対応 扇風機 | ボタン電池 CR2032 5個 | モバイルバッテリー ポケット付き ベスト
`);

told('wireless', `
	Bluetooth 5.3 Speaker, Waterproof | Wi-Fi 6 Router AX3000 | True Wireless Earbuds with Charging Case | Wireless Mouse 2.4G with USB Receiver
	Wireless Keyboard and Mouse Combo | Smart Watch for Men, 1.85 inch | Smart Plug Mini 2 Pack | Walkie Talkies for Kids 3 Pack
	GPS Tracker for Dogs | Mini Drone with Camera | Drone Toy for Kids | Remote Control Car 1:18, 2.4GHz | RC Car Toy Off-road
	Video Baby Monitor 5 inch | Wireless Doorbell Waterproof | Wireless Lavalier Microphone | SIM-free Smartphone 128GB
	Kitchen Scale with Bluetooth | Over Ear Headphones, Wireless Noise Cancelling | WiFi Security Camera Indoor | Tablet PC 10 inch Android
	Bluetooth Label Printer | RFID Card Reader USB | Fitness Tracker with Heart Rate | Meat Thermometer, Bluetooth Connected
	Wireless Game Controller for PC | FM Transmitter for Car | Smart Bulb E26 | ワイヤレスイヤホン Bluetooth5.3 ノイズキャンセリング | 完全ワイヤレス イヤホン
	Bluetooth対応 スピーカー 防水 | 無線LANルーター Wi-Fi6 | ワイヤレスマウス 静音 | スマートウォッチ 通話機能 | トランシーバー 2台セット 免許不要 | ドローン カメラ付き 200g未満 | ラジコンカー オフロード 子供 おもちゃ
	ベビーモニター 5インチ | GPSトラッカー 子供 | スマートプラグ 2個 | ワイヤレスチャイム 呼び鈴 | SIMフリー スマートフォン 本体 128GB | Bluetoothキーボード 折りたたみ | 2.4GHz無線 キーボード | ワイヤレスマイク カラオケ
	蓝牙音箱 便携 | Casque Bluetooth sans fil
`, `
	Phone Case for iPhone 15 Pro Max | Smartphone Holder for Car | Phone Ring Stand | RFID Blocking Wallet | Wireless Bra, Seamless
	Wireless Charger 15W Qi | Wired Headphones 3.5 mm | Hard Case for Bluetooth Speaker | Drone Propellers 8 pcs | Drone Landing Pad
	Mouse Pad, Extended | Silicone Earbud Tips | Smart Watch Band 22 mm | Wireless Charging Stand | Case Cover for Wireless Earbuds
	Smartphone Tripod | Wireless Mouse Pad with Wrist Rest | Toy Smartphone | Smartwatch Screen Protector | Walkie Talkie Earpiece
	WiFi Password Sign | Ethernet Cable Cat 6 | USB Wired Mouse | Bluetooth Speaker Stand | Cell Phone Lanyard | Tablet Sleeve 11 inch
	Wooden Toy Car | Beginners' Guide, Amateur Radio Log Book | ノンワイヤー ブラ | ワイヤレスブラ 育乳 | ワイヤレス充電器 15W | 有線イヤホン 3.5mm | スマホケース iPhone15 | スマホリング
	ドローン プロペラ 8枚 | マウスパッド 大型 | スマートウォッチ バンド | 無線綴じ ノート A5 | ワイヤレスイヤホンケース シリコン | Bluetoothイヤホンケース | 有線LAN ケーブル | スマホスタンド 卓上 | ドローン用ケース | ラジコン用バッテリー
	スマートウォッチ保護フィルム | ノートパソコンスタンド | ワイヤレス急速充電 パッド | おもちゃの携帯電話 | ベーシックインカム 本 | タブレットケース | トランシーバー用イヤホン
`);

told('lighter', `
	Windproof Butane Torch Lighter, Refillable | Disposable Lighters, Pack of 50 gas lighters | Zippo Classic Brushed Chrome
	Cigar Lighter with Punch, Triple Jet Flame | BBQ Lighter, Long Reach | Brass Trench Lighter | Candle Lighter, Gas | Novelty Lighter, Dragon
	Kitchen Lighter Refillable | Cigarette Lighter, Slim | ターボライター 充填式 | 使い捨てライター 20本 | ジッポー ライター クローム | オイルライター 真鍮 | チャッカマン 着火用 2本 | 電子ライター 10個
	葉巻ライター 3本火 | 打火机 防风 | Briquet tempête
`, `
	Lighter Case, Leather | Highlighter Pens, 6 Colours | Lighter Than Air Tent 2P | USB Rechargeable Electric Lighter | Plasma Arc Lighter Windproof
	Electric Candle Lighter | Car Cigarette Lighter Socket Splitter | Cigarette Lighter Adapter 12 V | Lighter Holder Keychain
	30% Lighter Carbon Fork | Lighter Fluid 133 ml | Zippo Fluid | Lighter Flints | Skin Lighter Cream | Toy Lighter | Zippo Hand Warmer
	Flint Stones for Zippo | シガーライターソケット 2連 | ライターケース 本革 | ハイライター 5色 | プラズマライター USB充電式 | アークライター | オイルライター用オイル | タイプライター風 キーボード | ライターホルダー
	ジッポーケース 革 | ファイヤースターター 点火棒 | コピーライターの本 | 車载点烟器
`);

told('laser', `
	Green Laser Pointer, Rechargeable | Laser Pointer Cat Toy | Presentation Clicker with Laser Pointer | Red Laser Pen | Laser Sight for Airsoft
	Wireless Presenter with Red Laser Pointer | レーザーポインター グリーン 充電式 | 猫用レーザー ポインター | レーザーポインター付き プレゼンター | レーザーペン 赤色 | 激光笔 绿光 | Pointeur laser vert
	猫じゃらし レーザー | グリーンレーザー 強力
`, `
	Laser Cut Wooden Puzzle | Laser Engraved Tumbler | Green Laser Level 12 Lines | Laser Printer Toner | Laser Hair Removal
	Laser Distance Meter 50 m | Laser Tag Set | Laser Disc | Laser Engraver 5 W | Case for Laser Pointer | Cross Line Laser Level, Red
	LED Presenter | Laser Pointer Holder | Picosecond Laser Pen Tattoo Removal | レーザーカット ペーパー | レーザー彫刻 木札 | レーザー墨出し器 グリーンレーザー墨出し | レーザープリンター用紙
	レーザー脱毛器 | レーザー距離計 50m | レーザー刻印 ペン | レーザーディスク | LEDポインター | グリーンレーザー水平器 | レーザーポインターケース
`);

told('pressure-cooker', `
	Stainless Steel Pressure Cooker 6 L | Pressure Canner 16 Quart | Aluminium Pressure Cooker for Gas and IH | Electric Pressure Cooker 4 L
	圧力鍋 5.5L IH対応 | 片手圧力鍋 3L | 家庭用圧力鍋 両手 | 電気圧力鍋 2.2L | 圧力釜 | 高压锅 不锈钢 | Autocuiseur inox 6 L
`, `
	Pressure Cooker Gasket | Sealing Ring for Pressure Cooker | Pressure Cooker Cookbook | Pressure Cooker Lid | Pressure Washer
	Blood Pressure Monitor | Slow Cooker | Rice Cooker | Steamer Basket for Instant Pot | Pressure Cooker Toy | Resin Pressure Pot | 圧力鍋 パッキン
	圧力鍋用ふた | 圧力鍋レシピ本 | 無水鍋 20cm | 圧力計 | レンジ圧力鍋 プラスチック | 圧力鍋のおもちゃ | 血圧計 | 土鍋 | 圧力鍋ケース
`);

told('magnet-set', `
	Neodymium Magnet Balls 5 mm, 216 pcs | Magnetic Balls Fidget Desk Toy | Buckyballs 216 Pieces | Magnet Cubes 5 mm, 100 pcs
	Rare Earth Magnetic Balls | Magnetic Sphere Set | マグネットボール 5mm 216個 | ネオジム磁石 ボール 100個 | バッキーボール 216個セット | マグネットキューブ 立体パズル | 磁石ボール | 巴克球 216颗
	Billes magnétiques 5 mm
`, `
	Fridge Magnets, 12 pcs | Magnetic Clasp for Necklace | Magnetic Building Tiles 100 pcs | Magnetic Ball Marker Golf | Neodymium Disc Magnets
	Magnetic Speed Cube 3x3 | Magnetic Phone Mount | Magnetic Ball Run for Kids | Magnetic Knife Rack | Magnetic Ball Pen | Steel Balls 5 mm
	Rubber Ball | 冷蔵庫マグネット 6個 | マグネットフック | マグネットタイル 知育玩具 | マグネット付きボールペン | 磁気ネックレス | ネオジム磁石 丸型 10mm | ゴルフ マグネットボールマーカー | 磁石 クラスプ | マグネットシート
	スピードキューブ 磁石内蔵
`);

told('baby-bed', `
	Baby Crib with Mattress, Convertible | Mini Crib, Solid Wood | Bedside Bassinet Co-sleeper | Travel Cot, Foldable | Wooden Baby Bed with Drawer
	Portable Crib for Newborn | 4-in-1 Convertible Crib | ベビーベッド 木製 折りたたみ | ベビーベッド マット付き 添い寝 | ミニベビーベッド キャスター付き | バシネット 新生児 | 婴儿床 实木
	Lit parapluie bébé
`, `
	Crib Sheet, Fitted, 2 Pack | Crib Mattress | Crib Mobile with Music | Doll Crib, Wooden | Baby Bed Sheet Set | Pet Bed for Small Dogs
	Crib Bumper | Nativity Crib Figures | Cribbage Board | Blanket for Crib | Dollhouse Miniature Crib | Toy Crib | Mosquito Net for Baby Crib
	Bed Frame Queen | Stroller Bassinet | ベビーベッド用シーツ | ベビーベッド シーツ 2枚 | ベビーベッドメリー | お人形 ベビーベッド | ペットベッド 猫 | ベビーベッドガード | ベビー布団 | ドールハウス ベビーベッド | ベビーカー
	ベッドフレーム シングル | ベビーベッド マットレス
`);

told('motorcycle-helmet', `
	Full Face Motorcycle Helmet, DOT | Modular Helmet Flip-up | Motocross Helmet Adult | Open Face Helmet 3/4 Retro | Jet Helmet Matte Black
	Motorbike Helmet | バイクヘルメット フルフェイス PSC | ジェットヘルメット シールド付き | 原付用ヘルメット 半帽 | システムヘルメット | オフロードヘルメット | 摩托车头盔 全盔 | Casque moto intégral
`, `
	Bicycle Helmet for Adults | Ski Helmet with Goggles | Toy Motorcycle Helmet | Motorcycle Helmet Lock | Visor for Motorcycle Helmet
	Motorcycle Helmet Bluetooth Headset | Kids Bike Helmet | Construction Hard Hat | Motorcycle Helmet Bag | Full Face MTB Helmet | Helmet Hook
	Astronaut Helmet Costume | 自転車用ヘルメット | スキーヘルメット | ヘルメットホルダー バイク | 作業用ヘルメット | バイクヘルメット用シールド | フルフェイスマスク シュノーケル | バイク用ヘルメットロック | 子供 自転車 フルフェイス
	防災ヘルメット | ヘルメット型 貯金箱 | フルフェイスシールド
`);

told('climbing-rope', `
	Dynamic Climbing Rope 9.8 mm x 60 m | Rock Climbing Rope UIAA | Static Rope, Rappelling Rope 10 mm | Alpine Half Rope Climbing 8 mm
	クライミングロープ 10mm 20m | 登山用ロープ ザイル | ダイナミックロープ シングル | 懸垂下降ロープ | 登山绳 10mm | Corde d'escalade 70 m
`, `
	Skipping Rope | Climbing Rope Ladder for Kids | Gym Climbing Rope 6 m | Bag for Climbing Rope | Climbing Rope Bag | Cat Climbing Rope
	Clothesline Rope | Paracord Bracelet | Tent Guy Rope | Battle Rope | Tug of War Rope | Rope Dog Toy | 縄跳び | ロープバッグ クライミングロープ用 | ガイロープ テント
	子供用クライミングロープ 遊具 | 洗濯ロープ | パラコード | 犬 ロープ おもちゃ | 綱引き | ミサイル 模型 | 登山靴ひも | クライミングロープ風 ブレスレット
`);

told('oil-heater', `
	Kerosene Heater, Portable Indoor 10,000 BTU | Kerosene Fan Heater | Paraffin Heater for Camping | Oil Stove, Convection Type | 石油ストーブ 対流型
	石油ファンヒーター 木造9畳 | アラジンストーブ グリーン | 反射式石油ストーブ | 石油給湯器 | 灯油ストーブ キャンプ | 煤油取暖器 | Poêle à pétrole
`, `
	Oil Filled Radiator Heater 1500 W | Wick for Kerosene Heater | Kerosene Heater Wick | Essential Oil Burner | Ceramic Heater | Wood Stove Fan
	Kerosene Lamp | Stove Top Kettle | Oil Painting, Stove | Siphon Pump for Kerosene | Halogen Heater | オイルヒーター 8畳 | 石油ストーブ 替え芯 | ストーブファン
	石油ストーブガード | 薪ストーブ | 電気ストーブ | カセットガスストーブ | 灯油ポンプ 電動 | セラミックファンヒーター | ストーブ柵 ベビー
`);

told('bath-heater', `
	Bath Heater Circulator, 24-hour Bath | Bathtub Water Circulator with Heater | Portable Bathtub Water Heater | 24h Bath System | 24時間風呂 循環器
	浴槽用温水循環器 | 風呂循環器 ろ過 | ジェットバス本体 後付け | 浴缸循环加热器
`, `
	Bathroom Heater 1200 W | Bath Mat | Bath Towel | Bath Bomb Set | Bird Bath Heater | Bath Thermometer | Bathtub Tray | Water Bath for Laboratory
	Shower Head | Bath Pillow | Towel Warmer | 浴室暖房 | 入浴剤 24時間風呂用 | 風呂ふた | ジェットバス クリーナー | 湯温計 | 風呂桶 | バスマット | 浴槽手すり | 恒温水循環器 | バスピロー | シャワーヘッド
`);

told('water-balls', `
	Water Beads 50,000 pcs for Kids | Gel Blaster Ammo Refill | Orbeez Refill Pack | Water Growing Toys, Sea Animals | Growing Dinosaur Egg
	Jumbo Expanding Water Balls | 水で膨らむ ビーズ カラフル | 水に入れると大きくなる 恐竜の卵 | ぷよぷよボール 1万個 | ウォータービーズ | 吸水ボール | 高吸水性樹脂ボール | 泡大珠 彩色
`, `
	Freshwater Pearl Beads | Water Bead Necklace | Glass Beads for Jewelry | Water Polo Ball | Water Balloons | Bath Toys | Water Beads Up Car Wax
	Bean Bag Beads | Bamboo Plant, Grows in Water | Water Bottle | Deodorizer Gel Beads | Snow Globe | 水で膨らむ土のう | 水で膨らむスポンジ | 消臭ビーズ 無香料
	アクアビーズ 全部セット | ビーズネックレス | 水風船 100個 | ビーズクッション | 水で膨らむ圧縮タオル | ビーチボール | 水耕栽培キット | 水で膨らむ培養土 | ガラスビーズ 3mm
`);

told('gas-torch', `
	Butane Torch for Kitchen, Crème Brûlée | Kitchen Torch with Adjustable Flame | Propane Torch Head | Blow Torch for Sous Vide
	Culinary Torch Refillable | ガスバーナー 料理用 炙り | ガストーチ CB缶 | トーチバーナー キャンプ | クッキングバーナー | 炙りトーチ 火力調節 | 草焼きバーナー | 卡式喷枪 | Chalumeau de cuisine
`, `
	LED Torch Flashlight | Torch Lighter Butane | Solar Torch Lights | Tiki Torch | Kitchen Torch Toy | Nozzle for Gas Torch | Aroma Burner
	Gas Torch Hose | Candle Lighter | Bunsen Burner Stand | Torch Ginger Flower | Bluetooth Torch Speaker | Wood Burner Thermometer | 懐中電灯 LED
	ガスバーナー用五徳 | ガスバーナーパッド | バーナーライター | アロマバーナー | トーチ型 LEDライト | ソーラー トーチライト | 聖火トーチ レプリカ | ガスカートリッジカバー | バーナーシート 遮熱 | ガスバーナー 実験 理科
`);

told('baby-toy', `
	Baby Rattle, Wooden | Silicone Teether for Babies 3 Months+ | Wooden Baby Gym with Hanging Toys | Baby Stacking Cups | Rattle Toys Set of 8
	Soft Baby Blocks | Crib Mobile with Music | Toys for 1 Year Old Boy, Push Walker | Baby Bath Toys, Floating
	Sensory Balls for Baby, Toddler Toys 1-3 | Shape Sorter Cube | Crinkle Cloth Book, Baby | Teething Ring | Busy Board, Toddler Toy
	Tummy Time Toys | Infant Toys 0-6 Months | Object Permanence Box | Pull Along Toy Duck | ベビー玩具 ラトル 木製 | ガラガラ 赤ちゃん にぎにぎ | 歯固め シリコン 3ヶ月 | ベビージム 木製
	布絵本 カシャカシャ | 1歳 おもちゃ 知育 型はめ | 0歳 おもちゃ 出産祝い | コップ重ね お風呂 | おしゃぶり玩具 | ベビーメリー オルゴール | 手押し車 赤ちゃん 木製 | 起き上がりこぼし | 赤ちゃん おもちゃ 6ヶ月から遊べる | ルーピング ビーズコースター
	摇铃 婴儿 | Hochet en bois
`, `
	Puppy Teething Toy | Dog Chew Toy | Cat Rattle Ball | Rattlesnake Figurine | Camping Stacking Cups, Steel | Gold Stacking Rings Set
	Building Blocks for Ages 6+ | Action Figure, Adult Collectible | Storage Box for Baby Toys | Baby Toy Hammock | Wooden Toy Train, Age 6
	Teething Gel | Pacifier Clip | Fishing Lure with Rattle | Anti-rattle Clips | Baby Monitor | Board Game | Reborn Baby Doll | Baby Bottle
	Toy Storage Organizer | 犬用 歯固め おもちゃ | 猫 おもちゃ カシャカシャ | ラトル入り ルアー | お食い初め 歯固め石 | ガラガラ抽選器 | プラモデル 15歳以上 | フィギュア 大人 コレクション | おもちゃ箱 収納 | 園芸 手押し車 一輪車
	木製レール 6歳 | スタッキングカップ キャンプ | 握力 にぎにぎ | のどガラガラうがい薬 | ベビーカー 軽量 | 哺乳瓶
`);

told('textile-goods', `
	Men's Cotton T-Shirt, Crew Neck | Women's Floral Summer Dress | Slim Fit Jeans for Men, Skinny Jeans | Merino Wool Socks, 4 Pairs
	Bath Towel Set, Egyptian Cotton | Fleece Throw Blanket | Fitted Sheet, Queen | Satin Pillowcase 2 Pack | Blackout Curtains 2 Panels
	Cashmere Scarf | Touchscreen Winter Gloves, Knit | Linen Tablecloth | Yoga Leggings High Waist | Hoodies for Women | Silk Necktie
	Fleece Bathrobe | Running Shorts Men | Cotton Handkerchiefs 5 pcs | Thermal Underwear Set | Swimsuit, One Piece | Shag Area Rug | Kimono Robe
	Waterproof Rain Poncho | Duvet Cover Set | メンズ Tシャツ 半袖 綿100% | レディース ワンピース 花柄 ロングワンピース | 靴下 メンズ 5足組 消臭 | 今治タオル バスタオル 2枚 | 毛布 シングル 洗濯可
	ボックスシーツ ダブル | 枕カバー 43x63 | 遮光カーテン 2枚組 | カシミヤ マフラー | 手袋 レディース スマホ対応 裏起毛 | エプロン リネン | レギンス フリーサイズ | パジャマ 長袖 綿 | ネクタイ シルク | スカート ピンク | シャツ ボタンダウン
	ラグマット 洗える | ハンカチ 3枚 | ダウンジャケット | 浴衣 レディース セット | 靴下 フリーサイズ 滑り止め付き | Chemise en lin homme | 纯棉毛巾 | 羊毛围巾
`, `
	Towel Rack, Wall Mount | Paper Towels 6 Rolls | Sock Shoes, Breathable | Dress Up Game for Girls | T-shirt Print Transfer Paper
	Shirt Hanger, Wood | Glove Box Organizer | Nitrile Gloves 100 pcs | Curtain Rod 120 cm | Short Wooden Stool | Airtight Container, Tight Seal
	Dress Shoes for Men | Life Jacket for Adults | Emergency Blanket Mylar | Dog Sweater, Knit | Doll Dress for 30 cm Doll | Boxing Gloves 12 oz
	Sock Monkey Plush | Towel Warmer | Lint Remover for Sweaters | Brief Case | Overall Dimensions Gauge | Address Book A5 | Shower Curtain, PEVA
	Electric Blanket Controller for Blanket | Bow Tie Pasta | Bed Sheet Clips | Pull Handle, Brass | Golf Tees 100 pcs | Jean Paul Perfume
	Laundry Detergent for Wool Sweater | タオルハンガー 壁付け | ペーパータオル 200枚 | ニトリル手袋 100枚 | シャッター音 防犯ブザー | アドレス帳 | カーテンレール 伸縮 | 着せ替え人形 ドレスアップシール
	パーカー ボールペン ブルー | プラグ 変換 | ラグビーボール | 犬用 Tシャツ | ペットシーツ レギュラー | ライフジャケット 大人 | バイク マフラー 汎用 | マフラーカッター | ワンピース フィギュア ルフィ | シャワーカーテン | 靴下ハンガー
	テニスコート用 ラインテープ | コートハンガー 木製 | トイレトレーナー | ワインストール用品 | インストールディスク | トランクスペース収納 | シャツクリップ | ネクタイピン | 使い捨てタオル
`);

told('household-goods', `
	Vacuum Flask Stainless 500 ml | Thermos Food Jar 400 ml | Compact Folding Umbrella, Windproof | Polarized Sunglasses for Men
	Laundry Detergent 2 L | Bamboo Toothbrush 4 Pack | Melamine Dinnerware Set | Plastic Bowl Set of 4 | Ergonomic Office Chair
	Electric Standing Desk 120 cm | Memory Foam Mattress | Electric Kettle 1.7 L | Robot Vacuum with Mop | Insulated Water Bottle 1 L
	Dish Soap 500 ml | Leather Handbag, Cowhide | Super Glue 3 g | Baby Bottle 240 ml | Water Filter Pitcher | Gaming Chair | Stainless Steel Pot
	ステンレスボトル 水筒 500ml | 魔法瓶 保温ポット | 折りたたみ傘 自動開閉 | 日傘 完全遮光 | サングラス 偏光 | 洗濯洗剤 詰め替え | 歯ブラシ 10本 | プラスチック食器 セット | 弁当箱 2段 レンジ対応 | 扇風機 DCモーター | 電気ケトル 1L
	オフィスチェア メッシュ | マットレス シングル 高反発 | 哺乳瓶 プラスチック | 密閉容器 4個 | 両手鍋 20cm | 接着剤 多用途 | 本革バッグ トート | 合皮パンプス | 保温杯 500ml | Parapluie pliant
`, `
	Umbrella Stand, Metal | Cocktail Umbrellas 100 pcs | Sunglasses Case | Toothbrush Holder | Hot Water Bottle with Cover | Patio Umbrella 3 m
	Electric Toothbrush | Toothbrush Heads 8 pcs | Detergent Dispenser | Desk Lamp | Desk Mat | Office Chair Mat | Umbrella Stroller | Ceramic Mug
	Wooden Toy Train | Steel Fork | Water Bottle Brush | Chair Leg Caps | Wooden Bento Box | Mattress Protector | Vacuum Cleaner Bags
	Beach Umbrella | Toy Umbrella | Dog Water Bottle | Hair Bleach Powder | Eyelash Glue | Wheelchair Cushion | Cotton Tote Bag | 傘立て スリム | 傘袋 100枚
	サングラスケース | 歯ブラシスタンド | 電動歯ブラシ | 水筒カバー | 水筒 パッキン | 洗剤ボトル 詰め替え | デスクライト | デスクマット | 椅子カバー | 車椅子 クッション | マグカップ 陶器 | 曲げわっぱ弁当箱 | 弁当箱 包み | マットレスバンド
	つけまつげ接着剤 | 木のスプーン | 掃除機 紙パック | ガーデン傘 | チェストバッグ | バランスボール | 落下傘 おもちゃ | 財布
`);

told('baby-clothes', `
	Baby Bodysuit 5 Pack, Organic Cotton | Newborn Onesies | Baby Romper, Knit | Bandana Bib, Cotton, 4 pcs | Muslin Swaddle Blanket
	Infant Socks 6 Pairs | Cloth Diapers | Baby Sleep Sack | Baby Hat and Mittens Set | ロンパース 半袖 綿 70cm | ベビー服 セット 男の子 | 新生児 短肌着 5枚組 | スタイ 5枚セット 綿
	よだれかけ | おむつカバー | ベビー靴下 6足 | おくるみ ガーゼ | ベビー帽子 | 婴儿连体衣 | Body bébé coton
`, `
	Doll Clothes for Baby Dolls | Baby Doll Clothes Set | Silicone Baby Bib | Dog Onesie | Adult Onesie Pajamas | Baby Clothes Hangers
	Baby Shower Decorations | Ski Bib Pants | Kids T-Shirt Size 8 | Detergent for Baby Clothes | Baby Stroller | Sewing Pattern Book
	Cycling Bib Shorts | ヘアスタイリング ワックス | ライフスタイル雑誌 | ペット用ロンパース | 犬用スタイ | 大人用スタイ 介護 | シリコンスタイ | 人形用 ベビー服 | ベビー服ハンガー | スタイラスペン | キッズ Tシャツ 120cm
	アフガン編み 針 | ベビー服用 洗剤 | スタイリッシュ 時計 | ベビードール ランジェリー
`);

told('lithium', `
	Power Bank 10000 mAh | Rechargeable LED Headlamp | True Wireless Earbuds | Smart Watch, 300 mAh | 18650 Battery 3500mAh
	CR2032 Lithium Coin Battery 10 pcs | Electric Shaver, Li-ion | Cordless Drill 18V Lithium | Bluetooth Speaker, 12 h Playtime
	Mini Drone with Camera | Electric Toothbrush, Sonic | Portable Power Station 500 Wh | Jump Starter 1000A | Massage Gun Deep Tissue
	Neck Fan, 4000mAh | USB Rechargeable Bike Light | Action Camera 4K | Tablet PC 10 inch | LiFePO4 Battery 12V | Lantern with Built in Battery
	充電式 LEDランタン | モバイルバッテリー 20000mAh | ワイヤレスイヤホン Bluetooth | スマートウォッチ 血中酸素 | リチウム電池 CR123A | 内蔵バッテリー スピーカー | ドローン 初心者 | 電動歯ブラシ USB充電 | コードレス掃除機 スティック
	ハンディファン 5000mAh | ポータブル電源 256Wh | 充電ドライバー 3.6V リチウムイオン | 筋膜リリースガン 小型 | 无线耳机 蓝牙 | Lampe rechargeable
`, `
	Rechargeable AA Batteries NiMH 2000mAh, 8 Pack | AAA Rechargeable Batteries, 4 pcs | White Lithium Grease 100 g | Lithium Battery Tester
	Alkaline AA Batteries | Power Bank Case | Watch Band 22 mm | 18650 Battery Charger | Drone Propellers | LiPo Safe Bag
	Toothbrush Heads for Electric Toothbrush | USB C Wall Charger | Wired Mouse | Case for Wireless Earbuds | Electric Kettle
	Lithium Free Supplement | Smartwatch Strap | Battery Storage Box | Wind-up Torch | Ceramic Mug | 充電式乾電池 単3 4本 | ニッケル水素電池 エネループ 単4 | リチウムグリース 400g
	充電式単3電池 | アルカリ乾電池 20本 | USB充電器 2ポート | USB充電ケーブル | ワイヤレスイヤホンケース | ドローン プロペラ | 電池ケース 単3 | リチウム電池別売 ライト | スマートウォッチ バンド | 有線マウス | 電動歯ブラシ 替えブラシ | 鉛筆
	懐中電灯 手回し
`);

told('not-lithium', `
	AA Rechargeable NiMH Batteries, 2000 mAh | Alkaline Battery AAA 20 pcs | 12V 7Ah Sealed Lead Acid Battery | Toy Robot (Batteries Not Included)
	LR44 Button Cells | Remote Control, Battery Not Included | Ni-Cd Replacement Pack | Impact Driver, Bare Tool | Wall Clock, no battery included
	Kitchen Timer, requires 2 AAA batteries | ニッケル水素 充電池 単3 | エネループ スタンダード | アルカリ乾電池 単4 20本 | 鉛蓄電池 12V | LEDライト 電池別売 | リモコン 電池は付属しません | 乾電池式 ランタン
	バッテリー別売 インパクトドライバー | おもちゃ 電池なし | 酸化銀電池 SR626SW | Piles non incluses, jouet | 玩具 不含电池
`, `
	Power Bank 10000 mAh | LiFePO4 Battery, replaces lead acid | Lithium AA, lasts longer than alkaline | Alkaline Water Bottle | Kinetic Sand
	Rechargeable Lamp | Li-ion Drill with Battery | CR2032 Lithium | Wireless Earbuds | Smart Watch | モバイルバッテリー 10000mAh | アルカリイオン水 | 弱アルカリ性 洗剤
	リチウム電池 CR2 アルカリ乾電池より長持ち | 充電式 ライト | 乾電池不要 充電式 | スマホ本体のみ SIMフリー | リン酸鉄リチウム 鉛バッテリー代替 | ドローン | イヤホン
`);

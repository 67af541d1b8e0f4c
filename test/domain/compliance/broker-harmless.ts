/** Titles that bring nothing, and such as may bring one thing or nothing, as brokers differ. */
export const HARMLESS_EN = `
	- =
		Yoga mat | Notebook | Backpack | Candle | Screen protector | Garden hose | Bicycle bell | Fishing rod | Tent | Camping stove | Watch
		Necklace | Picture frame | Wall clock | USB cable | HDMI cable | Car charger | Phone case | Tablet stand | Keyboard | Mouse pad | Hair clip
		Nail clippers | Tweezers | Scissors | Screwdriver set | Tape measure | Dog leash | Cat litter box | Aquarium | Bird feeder | Plant pot
		Contact lens case | Mask | Webcam | Headphones | Mouse | Helmet | Bicycle helmet | Jigsaw puzzle 1000 pieces | Playing cards | Ball
		Basketball | Corkscrew | Bottle opener | Vase | Ashtray | Flower pot | Incense | Incense burner | Flashlight | Headlamp | AA batteries
		Cat toy | Cat litter | Bird cage | Pipe | Hookah | Slingshot | Rifle scope | Handcuffs | Knee brace | Leather wallet
		Hemp Rope 10mm x 20m Natural Fibre | Pistol Grip Drill Bits Set 10 | Caulking Gun Heavy Duty 300ml | Nerf Style Foam Dart Blaster for Kids 8+
		Gun Oil Lubricant 100ml Needle Bottle | Dynamite Candle Novelty | Coffee Scented Candle Soy Wax | Chocolate Brown Leather Belt
		Rice Paper Lantern Lamp Shade White | Honey Blonde Hair Extensions Clip in 20 inch | Apple Watch Band Silicone 44mm
		Candy Colored Hair Ties 50 pcs | Bottle Brush Cleaning Set Long Handle | Water Bottle Holder for Bike Aluminum Cage
		License Plate Frame Chrome | Plate Hanger for Wall 8 inch | Weight Plates Cast Iron 2.5kg Pair | Dog Bowl Stainless Steel Slow Feeder
		Singing Bowl Tibetan Set with Mallet | Toilet Bowl Brush and Holder | Fishing Spoon Lures 10pcs | Bicycle Fork Carbon 700C | Tuning Fork 432Hz
		Garden Fork Hand Tool | Utility Knife Retractable Box Cutter with 10 Blades | Pallet Knife Set for Oil Painting 5 pcs | Putty Knife 3 inch
		Pan Head Screws M4 x 12 Stainless 100pcs | Paint Pan Tray Roller 9 inch | Oil Drain Pan 8L Auto | Oven Mitts Silicone Heat Resistant Pair
		Kitchen Timer Magnetic | Air Filter Cabin Car | Aquarium Filter Cartridge 6 Pack | Magnifying Glass 10x Handheld | Glass Vase Clear 30cm
		Flower Pot Self Watering 6 inch Plastic | Tiffin Lunch Bag Insulated Women | Hair Chopsticks Wooden Sticks 2pcs
		Can Cooler Sleeve Neoprene 4 pack | Suction Cup Hooks 12 Pack | Cup Holder Expander for Car | World Cup Football Poster
		Wooden Train Set Toy Age 6 and Up | Concrete Block Mold Plastic | Dog Toy Rope Squeaky 5 Pack | Fidget Spinner Metal Adult Stress Relief
		Action Figure Collectible Anime 20cm 15+ | Dollhouse Miniature Kit DIY for Adults | Board Game Strategy 10+ Family 2-4 Players
		Camping Tent 4 Person Waterproof Pop Up | Slime Kit for Girls 6-12 | Coloring Book for Adults | Puzzle Storage Mat 1500 Piece
		Bubble Wrap Roll 30cm x 10m | Makeup Brush Set 12 Pcs | Makeup Bag Travel Organizer | Empty Cream Jars 50ml 12 pack | Eyelash Curler Rose Gold
		Nail Art Stickers 10 Sheets | Press On Nails Almond 24 pcs | Disposable Face Mask 3 Ply 50pcs | Sleep Mask Silk Eye
		Halloween Mask Latex Clown | Welding Mask Auto Darkening | Snorkel Mask Full Face | Hair Brush Detangling
		Perfume Atomizer Empty Refillable 5ml 4pcs | Dish Soap Dispenser Ceramic | Soap Dish Bamboo | Soap Mold Silicone
		Glycerin Saddle Soap Leather Care 100g | Shampoo for Dogs Oatmeal 500ml | Shampoo Brush Scalp Massager Silicone | Car Wash Shampoo 1L
		Cotton Pads 200 | Fish Tank Thermometer Digital | Room Thermometer Hygrometer | Scalp Massager Manual | Foam Roller Muscle
		First Aid Kit Bag Empty | Hearing Aid Batteries Size 312 60pcs | Hearing Protection Ear Muffs | Ear Plugs Silicone 6 pairs
		Wheelchair Cup Holder | Sewing Needles 30 | Posture Corrector Back Brace | Medicine Organizer Pill Box 7 Day | Pill Cutter
		Seed Beads Glass 2mm 10000 | Seed Starter Tray 72 Cell | Artificial Plants Potted Fake Eucalyptus | Plant Stand Metal 3 Tier
		Christmas Tree Artificial 180cm | Christmas Tree Storage Bag | Raffia Straw Basket Woven | Fertilizer Spreader Hand Held
		Weed Puller Tool Stand Up | Fly Swatter 3 pack | Dog Bone Shaped Toy Nylon | Milk Glass Vase | Butterfly Hair Clips 20
		Crocodile Embossed Leather Wallet | Python Programming Book | Faux Ostrich Handbag | Orchid Pots with Holes Ceramic
		Orchid Artificial Flowers Silk | Foam Katana Cosplay Prop | Folding Pocket Knife Camping 8cm Blade | Letter Opener Sword Shape
		Airsoft BBs 6mm 0.20g 5000 | Tactical Pistol Holster | Rifle Scope 3-9x40 | Gun Cleaning Kit Universal | Rifle Stock Shooting Rest
		Magazine Rack Bamboo | Bullet Journal Dotted A5 | Baton Twirling | Staple Gun Heavy Duty | Spray Bottle Empty Glass 500ml
		Trigger Sprayer Nozzle | Garden Sprayer Pump 5L | Fire Extinguisher Sign Sticker | Bike Tire Inflator CO2 Head No Cartridge
		Lighter Case Metal | Lighter Flint 24 | Propane Regulator Hose | Alcohol Markers 48 Colors | Oil Paint Set Artist 12 | Paint Brushes Set
		Drain Snake Hair Clog Remover | Essential Oil Storage Case 30 | Car Battery Tester | Waterproof Phone Pouch | Water Resistant Watch
		Cigarette Case Metal 20 | Tobacco Pouch Leather | Wine Rack Bamboo 12 Bottle | Hair Dryer Diffuser Attachment | Safety Razor Double Edge
		LED Strip Lights USB 2m | Fairy Lights Battery Operated 10m | Lamp Shade Drum Linen | Heat Press Mat Silicone | Hand Fan Folding Bamboo
		Fan Belt Car | Laptop Cooling Fan Pad USB | PC Case Fan 120mm RGB | Sewing Machine Needles 10 | Vacuum Cleaner Bags Type U 10
		Soldering Iron Stand | Iron On Patches 20 | Golf Iron Set | Cast Iron Dumbbell 10kg | Drill Bits Set Titanium 100 | Projector Screen 100 inch
		Audio Adapter Jack 3.5mm | AAA Rechargeable Batteries NiMH 8 Pack | Battery Storage Case | Power Bank Case EVA | Laptop Sleeve 13 inch
		Laptop Stand Aluminium | Laptop Backpack 15.6 | Tablet Case iPad 10th Gen | Phone 15 Pro Max Case Clear | Phone Holder Car
		Wired Headphones Over Ear | Headphone Stand | Earbuds Case Cover Silicone AirPods | Mechanical Keyboard Wired RGB | Mouse Trap 6
		Camera Bag DSLR | Camera Strap | Watch Box 12 Slots | Smart Watch Band 22mm | RFID Blocking Wallet | Drone Landing Pad | FM Radio Portable AA
		Ethernet Cable Cat6 10m | Car Key Fob Cover | Car Key Fob Shell No Chip | TV Remote Universal IR | TV Wall Mount 32-55
		Solar Panel 100W Foldable | Jump Rope Speed | Bike Helmet Adult | Helmet Lock Motorcycle | Towel Rack Stainless | Shower Head High Pressure
		Curtain Rod 2m | Umbrella Stand Metal | Patio Umbrella Base | Sunglasses Case Hard | Chair Leg Caps 24 | Desk Mat PU | Dog Sweater Knit
		Phone Lanyard Nylon | Canvas Tote Bag Cotton | Business Card Holder | Thank You Cards with Envelopes 48 | Coupon Organizer
		3-in-1 Charging Cable for iPhone, Micro, Type C | Magnetic Phone Car Mount Dashboard | 10.9 inch iPad Case with Pencil Holder
		Tempered Glass Screen Protector for Samsung Galaxy S24, 3 Pack | HDMI Switch 4K 3 In 1 Out | Gaming Mouse Wired RGB 7200 DPI
		Ring Light 10 inch with Tripod and Phone Holder USB | Analog Alarm Clock Battery Operated Twin Bell | Insulated Lunch Bag for Women
		Leather Belt for Men Genuine Full Grain | Nursing Pads Washable Bamboo 12 | Silicone Baby Bibs Set of 3
		STEM Robot Building Kit Ages 8-12 Solar | Adult Coloring Pens Dual Tip 60 | Diamond Painting Kit for Adults 30x40
		Jade Roller and Gua Sha Set | Stainless Steel Tongue Scraper 2 Pack | Stainless Nail Clipper Set with Case
		Hair Cutting Scissors Professional | Lavender Neck Warmer Wheat Bag Microwaveable | Yoga Block Cork 2 Pack | Resistance Bands Set 5
		Adjustable Dumbbell 20kg | Fire Starter Ferro Rod with Bamboo Handle | Multi Tool Pliers 14 in 1 | Fishing Lures Soft Plastic 50 pcs
		Garden Pruning Shears Bypass | Ceramic Succulent Planter Pots 6 | Hanging Macrame Plant Hanger 4 | Bird Feeder Hanging Metal Squirrel Proof
		Cat Tree Tower 150 cm with Scratching | Dog Harness No Pull | Car Air Freshener Vent Clip Vanilla | Car Phone Charger Dual USB 36W
		Windshield Wiper Blades 24 inch | Tire Inflator Portable Air Compressor 12V | Engine Oil Filter | Bicycle Helmet Adult MIPS
		Steering Wheel Cover Leather | Scented Candle Lavender Soy 200g | Room Spray Linen Mist 100ml Pump | Stapler Desktop with 1000 Staples
		Permanent Markers 24 Black | Sewing Kit Portable | Wooden Jewelry Box with Lock | 925 Silver Stud Earrings | Pearl Necklace Freshwater
		Faux Snakeskin Crossbody Bag | Ebony Piano Keys | Anime Sword Keychain Metal 15cm | Letter Opener Stainless | Ninja Star Coaster Set
		Paintball Mask Full Face | Cap Gun Holster Cowboy Costume | Herb Grinder Metal 4 Piece | Smoking Pipe Wooden | Prescription Swim Goggles -3.0
		Macaron Color Storage Box | Walnut Wood Desk Organizer | Almond Shaped Press On Nails 24pcs | Crepe Paper Streamers 6 Rolls
		Prune Garden Shears | Clove Hitch Rope Guide | Date Stamp Self Inking | Ginger Cat Art Print | Honeycomb Shelf Hexagon Wood Set of 3
		Sugar Skull Wall Sticker | Butterfly Wall Decor 3D | Chips Poker Set 300 pcs with Case | Candy Cane Ornaments 12 | Lollipop Wall Clock
		Sauce Code Book Programming | Rice Shaped Beads | Jam Session Guitar Picks 12 | Olive Branch Wreath Artificial | Coffee Bean Print Tote Bag
		Coffee Table Book Art | Tea Light Candles 100 | Wine Rack Wall Mount | Wine Bottle Gift Bags 10 | Beer Koozie Neoprene
		Whiskey Barrel Planter | Champagne Gold Curtain Rod | Vitamin Organizer Weekly | Lipstick Holder Acrylic Organizer | Nail Polish Rack Wall
		Perfume Tray Mirror Gold | Soap Dish Draining | Shampoo Bottle Dispenser Pump 500ml Empty | Mascara Wands Disposable 50
		Makeup Mirror with Lights USB | Foundation Brush Kabuki | Hair Dryer Holder Wall | Hair Scissors Case | Hair Brush Detangler
		Hair Color Brush and Bowl Set | Toner Cartridge for Brother TN760 | Highlighter Pens Pastel 6 | Eye Mask Sleep Silk
		Thermometer Outdoor Garden Metal | Massage Table Portable Folding | Wheelchair Ramp Threshold Rubber | First Aid Sign Sticker
		Contact Paper Marble Self Adhesive | Mask Chain Holder Beaded | Tape Gun Packing | Pistol Brace Wall Shelf Bracket | Rifle Green Paint Pen
		Bullet Charm Necklace | Sword Fern Artificial Plant | Dagger Earrings Silver | Bow Tie Dog Collar | Arrow Wall Decor Metal
		Spear Fishing Fins | Poison Ivy Costume Wig | Fire Pit Cover 32 inch | Gas Grill Cover 58 inch | Propane Tank Cover 20lb
		Lighter Leash Retractable | Car Lighter Socket Splitter | Firework Wall Art Canvas | Sparkler Sleeve Wedding Tags 100
		Spray Nozzle Garden Hose | Spray Bottle Glass Amber 2pcs | Foam Roller High Density | Paint Roller Set 9 inch | Oil Filter Wrench
		Oil Painting Canvas Wall Art | Battery Organizer Box with Tester | Battery Cable Car 2 AWG | Laptop Table Bed Tray | Laptop Lock Cable
		Tablet Pillow Stand | Phone Grip Ring | Router Bits Set 15 Woodworking | Charger Organizer Box | Lamp Shade Pleated | Lamp Oil Wick Cotton
		Fan Blade Replacement 16 inch | Heater Hose Silicone | Iron On Transfer Paper | Iron Gate Hinge | Kettle Bell 12kg
		Toaster Cover 2 Slice Quilted | Vacuum Hose 2.5 inch | Sewing Pattern Dress | Plush Steering Wheel Cover | Doll Wig Making Yarn
		Toy Chest Bench | Puzzle Board 1500 pieces | Bubble Mailers 50 | Ball Chain 2.4mm 10m | Seed Bead Bracelet Kit | Plant Stand Wooden Indoor
		Plant Mister Brass | Artificial Bonsai Tree | Bamboo Floor Lamp Shade | Straw Tote Bag Beach | Log Cabin Quilt Pattern Book
		Feather Earrings Alloy | Feather Flag Banner Kit | Bone Shaped Dog Tag | Dog Bowl Mat Silicone | Cat Litter Mat
		Fish Tank Decorations Resin Castle | Bird Cage Cover | Snake Plant Artificial 60cm | Leather Care Conditioner 250ml
		Coral Reef Aquarium Background | Crocodile Clips 50 pcs Electrical | Coupon Binder | Gift Card Holder Christmas | Catalog Envelopes 9x12
		Brochure Holder Acrylic A4 | Chill Pill Box Organizer | Replica Medieval Map Poster | Fake Plants 6 pcs | Counterfeit Detector Pen
		Skeleton Key Bottle Opener | USB-C to HDMI Adapter 4K | Wall Mount Bracket for Soundbar | Weed Barrier Fabric | Pot Holder Crochet Cotton
		Pan Organizer Rack | Cup Coaster Set Cork | Glass Shelf Bracket | Mug Tree Stand | Plate Stand Display 6 inch | Fork Lift Toy Die Cast 8+
		Knife Sheath Kydex | Cutting Mat A3 Self Healing | Tray Table Folding
	?A = Feather boa | Cat Feather Wand Toy
	?A ?H = Down Pillow Goose Feather
	?A ?H ?W = Fur coat
	?A ?W = Ostrich Feather Duster
	?B = Drone Propellers Mavic Mini
	?B ?T = UNO Style Card Game Family
	?C =
		Can opener | Fruit Bowl Wire Basket | Knife Sharpener 3 Stage Kitchen | Knife Block Bamboo without Knives
		Frying Pan Handle Replacement Bakelite | Oven Thermometer Dial | Meat Thermometer Instant Read Digital | Kitchen Scale Digital 5kg
		Kitchen Faucet Pull Down Brushed Nickel | Fire Blanket Fiberglass | Pressure Cooker Gasket | Egg Carton Holder Paper 20 pcs
		Bread Basket Rattan | Cake Topper Happy Birthday Acrylic | Soup Bowl Cat Figurine | Protein Shaker Ball Replacement
		Blender Cup Replacement Lid
	?C ?F = Beer Brewing Kit Homebrew
	?C ?pse = Diffuser
	?D =
		Thermometer | Reading glasses | Crutches | Reading Glasses Blue Light 3 Pack | Ice Pack Reusable Gel for Knee | Hot Cold Gel Pack
		Heated Eye Mask USB | Latex Gloves Disposable 100 | Kinesiology Tape Cotton 5cm x 5m
	?D ?K = Tampon
	?D ?med = Pregnancy test | Cocaine Test Kit Drug Wipe
	?F = E-Liquid Zero Nicotine Mango 30ml
	?F ?desig ?drugs = Kratom Powder 250g
	?F ?med = Melatonin
	?F ?temp = Frozen Peas Ice Pack Gel
	?H =
		Sneakers | Desk | Chair | Mattress | Pillow | Detergent | Coffee Table Walnut Round 80cm | Hot Water Bottle Rubber with Knit Cover 2L
		Vacuum Storage Bags Clothes 10 Jumbo | Dental Floss Picks 90 | Mosquito Net Bed Canopy | Bow Tie Men Silk | Acrylic Paint Set 24 Colors 12ml
		USB Heated Vest | Desk Fan USB Mini | Electric Toothbrush Heads 8 | Plastic Storage Box with Lid 30L | Chair Cushion Memory Foam
		Microfiber Cleaning Cloths 24 Pack | Canvas Sneakers Women Low Top | Knee Compression Sleeve Pair | Neck Pillow Memory Foam Travel
		Camping Chair Folding | Acrylic Yarn 10 Skeins | Donut Seat Cushion Memory Foam | Oat Beige Sofa Throw Pillow Insert | Mint Green Bath Mat
		Salsa Dance Shoes Women | Egg Chair Swing Hanging Cushion | Pepper Grey Yarn | Coconut Shell Bikini Bra Costume | Crib Bumper Pads
		Ivory Lace Wedding Veil
	?H ?X = Women's Waterproof Hiking Boots | Glue Sticks Hot Melt 7mm 100
	?H ?X ?dg = Epoxy Resin Kit 1L Clear | Epoxy Resin 2 Part Clear 1 Gallon
	?H ?bd = Electric Toothbrush Rechargeable Sonic 4 Heads
	?H ?dg = Glue | Paint | Glass Cleaner Spray 500ml
	?H ?dg ?poison = Bleach | Rust Remover Phosphoric
	?H ?pse = Fan
	?K = Fake Eyelashes 10 Pairs Natural | Tattoo Ink Black 30ml | Wet Wipes Baby Unscented 80 x 12
	?K ?Q ?med = Insecticide | Mosquito coil | Ant Bait Gel Indoor | Flea Collar for Dogs 8 Months
	?K ?T = Temporary Tattoos Kids Mermaid 100
	?N ?P = Potting Soil 10L
	?P = Preserved Moss Wall Art | Coconut Fiber Rope | Driftwood for Aquarium Natural
	?Q = Neem Oil Spray for Plants 500ml
	?T =
		Chess set | Kite | Base Plate for Building Bricks Compatible 10x10 inch | Kids Binoculars for Ages 5-10 | Water Balloons 500 Pack Self Sealing
		Plastic Easter Eggs Fillable 50
	?T ?dg ?expl = Toy Cap Gun with Caps
	?alone ?bd ?pse = Batteries
	?alone ?bd ?pse ?tob = Vape Pen Battery 510 Thread
	?bd =
		Camera | Wine Opener Electric Rechargeable | Sex Toy Vibrator Silicone Rechargeable | Emergency Flare Road LED | Solar Garden Lights 8 Pack
		Graphic Drawing Tablet 10 inch | Facial Cleansing Brush Silicone Electric USB | Heated Eyelash Curler Rechargeable
		Solar Powered Garden Lights Outdoor 12 Pack | LED Tea Lights Flameless 24 Battery
	?bd ?med ?tob = Vape
	?bd ?psc = USB Rechargeable Arc Lighter Plasma | Laser Level Green Cross Line
	?bd ?pse = Nail Gun Cordless 18V | Hair Clipper Cordless
	?blade = Survival Knife with Fire Starter Fixed Blade 11cm
	?blade ?weapon = Throwing Knives Set 6 with Sheath | Bowie Hunting Knife Fixed Blade 12 inch
	?dg = Charcoal Briquettes 3kg BBQ | Chain Lube Bicycle 100ml | Car Wax Polish 500ml | Reed Diffuser Set 200ml Fresh Linen
	?dg ?expl = Party Poppers Confetti Cannon 6 Pack
	?giteki = Wireless Charger Pad 15W Qi | RFID Reader USB 13.56MHz | NFC Tags NTAG215 50
	?giteki ?pse = Projector
	?med ?tob = Snus Nicotine Pouches 20
	?mkt = Business Cards 100 Custom
	?psc = Gas Stove Portable Butane Single Burner | Laser Distance Meter 50m | Camping Stove Gas Burner Piezo Ignition
	?psc ?pse = Laser Engraver 10W
	?pse =
		Drill | Iron | Printer | Monitor | Money Counter Machine Counterfeit Bill Detector | Train Set Model N Gauge Starter | UV Nail Lamp 48W LED
		Power Supply ATX 650W PC | Travel Plug Adapter Worldwide | Network Switch 5 Port | Laser Printer Mono
		Digital Alarm Clock with USB Charger Port Plug-in | Aquarium LED Light 30cm | Air Pump for Inflatables Electric | Router Table Woodworking
		Balloon Pump Electric
	?tob = Rolling Papers King Size 50
	?weapon = Bow and arrow | Tomahawk Axe | Recurve Bow Archery 40lb Set
`;

export const HARMLESS_JA = `
	- =
		ヨガマット | ノート | リュックサック | ろうそく | 保護フィルム | 散水ホース | 自転車ベル | 釣り竿 | テント | シングルバーナー | 腕時計 | ネックレス | 写真立て | 掛け時計 | USBケーブル | HDMIケーブル | カーチャージャー
		スマホケース | タブレットスタンド | キーボード | マウスパッド | ヘアクリップ | 爪切り | 毛抜き | ピンセット | はさみ | ドライバーセット | メジャー | 犬用リード | 猫トイレ | 水槽 | 鳥の餌台 | 植木鉢 | コンタクトレンズケース | 温度計
		マスク | 有線イヤホン | マウス | ヘルメット | 自転車用ヘルメット | ジグソーパズル 1000ピース | トランプ | 栓抜き | 花瓶 | 灰皿 | お香 | 香炉 | 懐中電灯 | 単三電池 | 猫のおもちゃ | 猫砂 | 木刀 | パチンコ玉 | ライフルスコープ
		サポーター | 革財布 | プリザーブドフラワー | 麻ひも 100m ジュート | 防犯ブザー 小学生 | ハニカム 収納 ケース | 塩ビ管 カッター | マグネットフック 強力 10個 | ナンバープレート フレーム 車 | 灰皿 陶器 蓋付き | 猫 食器 陶器 斜め
		犬用 水飲み器 ボトル | 彫刻刀 セット 5本 | カッターナイフ 替刃式 | 折りたたみナイフ アウトドア 7cm | お弁当袋 保冷 ランチバッグ | キッチンペーパーホルダー マグネット | 鍋つかみ シリコン | 鍋敷き コルク | 植木鉢 6号 プラスチック 受け皿付き
		石鹸置き ソープディッシュ | お香立て 陶器 皿 | ファスナー付き ぬいぐるみ ペンケース | 知育玩具 6歳以上 プログラミング | 犬 おもちゃ ロープ 5個 | フィギュア ドラゴン 15歳以上 塗装済み | プラモデル 1/144 | ベビーカー 軽量 折りたたみ
		抱っこ紐 新生児 | おもちゃ箱 収納ボックス 木製 | 不織布マスク 50枚 個包装 | アイマスク シルク 睡眠 | 化粧ポーチ 大容量 | 化粧ブラシ 10本セット | 化粧水 詰め替えボトル 100ml 空容器 | メイクスポンジ 6個 | ネイルチップ 24枚
		シャンプーボトル 詰替え 3本 | 犬用シャンプー 300ml | カーシャンプー 1L | 石鹸 置き 珪藻土 | 線香 白檀 200g | 体温計ケース | 湿温度計 デジタル | 耳栓 シリコン | ピルケース 1週間 | 人工観葉植物 フェイクグリーン
		除草シート 1m x 20m | クロコ型押し 財布 牛革 | カブトムシ フィギュア | バタフライナイフ トレーニング 刃なし | 日本刀型 はさみ | 刀剣乱舞 アクリルスタンド | エアガン BB弾 0.2g | ライターケース 革 | ガスボンベ カバー
		スプレーボトル 空 300ml | 打ち上げ花火 ポスター | たばこケース 革 | シガーソケット 分配器 | USB充電ケーブル 3本 | イヤホンケース シリコン | ドローン用 プロペラ | テレビ台 150cm | テレビ 壁掛け金具 | うちわ 竹
		単4 ニッケル水素電池 | 傘立て スリム | タオルハンガー | 犬 服 ニット | サングラスケース | 椅子 脚カバー | カーテンレール 2m | ポイントカード ケース | iPhone 15 ケース クリア 耐衝撃 | iPad 10.2 第9世代 保護フィルム
		ノートパソコン スタンド 折りたたみ アルミ | ノートパソコン バッグ 15.6インチ | USBハブ 4ポート | モニターアーム シングル | ゲーミングマウス 有線 | 電波時計 壁掛け | 目覚まし時計 アナログ | スポンジ 食器洗い 5個 | 排水口ネット 100枚
		水切りかご ステンレス | 珪藻土バスマット | シリコンビブ お食事エプロン | リュック キッズ 恐竜 3歳 | ジグソーパズル 500ピース 風景 | トレーディングカード スリーブ 100枚 | アイラッシュカーラー ビューラー | 電動鼻毛カッター 乾電池式
		爪やすり ガラス製 | 美顔ローラー | 膝サポーター 左右2枚 | メガネ拭き 30枚 | ヨガブロック 2個 | ダンベル 10kg 2個 | テント 2人用 ワンタッチ | 焚き火台 折りたたみ | カセットコンロ用 五徳 | サバイバルナイフ シースナイフ 刃渡り12cm
		釣り ルアー 50個 | 剪定ばさみ | 陶器鉢 植木鉢 5号 | 猫 爪とぎ 段ボール | 犬 ハーネス 小型犬 | 車用 芳香剤 クリップ | 車 ワイパー 替えゴム | エンジンオイル フィルター | 自転車 ヘルメット 大人 | アロマキャンドル ソイワックス
		線香 お墓参り | 油性ペン 黒 10本 | シルバー925 ピアス | 本真珠 ネックレス あこや | ヘビ柄 バッグ レディース | 日本刀 ペーパーナイフ | 手裏剣 折り紙セット | 電子タバコ リキッド ニコチン0 | 加熱式タバコ ケース
		壁掛けテレビ金具 32-65型 | テクノロジー 入門 書籍 | 引きだし 収納ケース | ピーターパン 絵本 | ハムスター ケージ | ガムテープ 布 5巻 | 米国製 レザーベルト | 塩ビパイプ 切断機 | パンチングメタル ラック | スコップ シャベル 園芸用
		おひつじ座 星座 ペンダント | 大地のめぐみ ポスター | つぐみ 置物 木彫り | アバター フィギュア 15歳以上 | 飛びだし坊や 看板 | アラレちゃん フィギュア | 楽しくみんなで遊べる ボードゲーム | さまよう鎧 フィギュア | 兎田ぺこーら アクリルスタンド
		北欧 モビール インテリア | リワインド テープ | トランポリンスプリング 交換用 | バイオリンスタンド 折りたたみ | タンバリンスタンド | ラブラドール レトリバー 首輪 | どこまでも 書籍 文庫 | 4コマ漫画 ノート | ワラーチ サンダル 手作り
		クアラルンプール ガイドブック | 瓦 かわら 割り 試割り板 | バラード CD アルバム | ミシン目入り 用紙 A4 | シャッター リモートレリーズ 有線 | シャッフルボード 卓上 | シャットダウン防止 USB | ちょこっと収納 ボックス
		エネルギー 消費計 ワットチェッカー | アレルギー対策 フィルター 掃除機用 | ビニールハウス 温室 | カモフラージュネット | キャンドルホルダー ガラス | パンク修理キット 自転車 | ジャンパンスタイル | エアコンパンフレットスタンド | ペンギン 置物
		メガネケース ハード | ソースネクスト ソフト DVD | リソース管理 ボードゲーム | ハムスター 回し車 | ハムカッター 糸ノコ | シャムネコ ポスター | ガムラン CD | ギフトボックス 無地 10枚 | ギーク バックパック | バターフライ 卓球 ラケット
		スタイリッシュ 傘立て | フォークギター 弦 | フォークダンス CD | スプーンルアー 5g 10個 | ナイフケース 革 | 花ざかり 造花 アレンジ | 小まめに使える メモ帳 | ひとこと メッセージカード | モンスタイヤ ラック | アルコールチェッカー
		ワインラック 鉄 | ワインオープナー | ビール缶 ホルダー | ビールケース 踏み台 | ウイスキー樽 プランター | 塩分計 デジタル | 塩素濃度計 プール | 米軍 放出品 バッグ | 飴色 べっ甲風 メガネ | のり 液体のり 50ml | 海苔 アクリル スタンド
		茶色 ベルト メンズ | コーヒー染め キット | 牛乳パック 収納 | ミルクガラス 花瓶 | レモン 石鹸 置き | 香水 瓶 空 アトマイザー | 口紅 型 USBメモリ | シャンプー ボトル 泡 | マスク ケース 抗菌 | 歯ブラシ 立て 陶器 | 薬 ケース 1週間
		体温計 ケース | 注射器 型 ペン | コンタクト ケース | 花火 柄 うちわ | 火薬 なし クラッカー | 爆竹 音 アプリ 書籍 | 日本刀 ハサミ | 手裏剣 ピンバッジ | 種類別 仕切り ケース | 花の種類 図鑑 | 肥料 用 スコップ | 農薬 散布 マスク
		造花 バラ 100本 | 人工芝 2m | 薪 ストーブ キャンプ | 竹 ほうき | 流木風 オブジェ 樹脂 | 骨 型 犬 おもちゃ | 象牙 色 ピアノ 鍵盤 シール | べっ甲 柄 ヘアクリップ | ワニ 柄 財布 合皮 | ヘビ 置物 木製 | メロン柄 ポーチ
		シャツ ハンガー 10本 | コートハンガー 木製 | 傘 ホルダー 車 | ミシン 収納 バッグ | テレビ 台 ローボード 150 | ヒーター 収納 カバー | アイロン台 折りたたみ | 扇風機 カバー | ドライヤー スタンド | 炊飯器 台 スライド
		包丁 スタンド マグネット | まな板 スタンド | 箸 立て | 皿 立て 3個 | コップ ブラシ | 水筒 カバー ショルダー | 弁当 バッグ 保冷 | タオル 掛け 吸盤 | カーテン タッセル | 靴下 収納 ケース | 帽子 収納 ラック | ぬいぐるみ 収納 ネット
		おもちゃ 収納 ラック | 種 まき トレー | 植木鉢 スタンド | 犬 服 タグ | 薬 カレンダー | 化粧品 収納 ボックス | 香水 トレイ | 石鹸 ケース | 口紅 ホルダー | シャンプー ラック | ライター ケース 真鍮 | たばこ ケース 20本
		スマホ スタンド 卓上 | タブレット アーム | ルーター 収納 ボックス | 充電器 ケース | イヤホン 変換アダプター 3.5mm | 電池 ケース
	?A = 羽根 ダスター
	?A ?E ?J = メダカの餌 50g
	?B = スヌーピー ピーナッツ マグネット
	?C = 缶切り | ラップケース マグネット | 料理用温度計 | キッチンペーパー 150カット 12ロール | 圧力鍋用 パッキン | ウォーターコンテナ 折りたたみ | 米袋 30kg用 10枚 | チーズ ピック 猫 | リンゴ 型抜き
	?D = 包帯 | 老眼鏡 | 老眼鏡 ブルーライトカット +2.0
	?D ?bd = EMS 腹筋ベルト
	?G ?dg ?psc = ガスバーナー 料理用 トーチ
	?H =
		スニーカー | 机 | 椅子 | マットレス | 枕 | チョコレート色 ブーツ レディース | マグカップ型 加湿器 USB | 卓上扇風機 USB | ゴミ袋 45L 100枚 | い草 座布団 | 低反発クッション 座布団 | 寝袋 封筒型 -5度 | 毛糸 10玉 アクリル
		アレルギー対応 枕 | はだし感覚 シューズ | チョコレートカラー 毛糸 | メロンパン クッション | マリンスポーツ ウェットシューズ | ネコまくら 低反発 | ベルギー製 レース | ユーコンブーツ | オーガンジー 生地 1m | ビーズ クッション
		丸太 柄 クッション | サンゴ 柄 シャワーカーテン | コーヒーテーブル 丸
	?H ?X = キッチンマット 撥水 240cm
	?H ?bd = 電動歯ブラシ 充電式 音波 替えブラシ4本
	?H ?dg = ペンキ
	?H ?pse = ワインセラー 8本
	?K ?Q ?med = 蚊取り線香
	?T = 人形 | ぬいぐるみ用 洋服 | シルバラード ミニカー 1/64 | キッズ スコップ 砂場 3歳 | 石鹸シャボン玉 | 竹馬 子供 | ビーチボール 40cm
	?T ?cpsc = 幼児用 三輪車 2歳
	?T ?money = 偽札 おもちゃ 1万円札
	?X = 撥水 ランチョンマット
	?bd = ソーラーライト 屋外 8個 | LEDキャンドル 電池式 6個
	?bd ?med ?tob = 電子タバコ 使い捨て
	?bd ?psc = レーザー距離計 ゴルフ
	?blade ?weapon = バタフライナイフ 10cm | 模造刀 居合刀 日本刀 観賞用 | 剣鉈 刃渡り 20cm | 居合刀 模造刀 全長100cm
	?dg = リードディフューザー 200ml | アスファルト 補修材
	?dg ?expl = クラッカー パーティー 10本
	?dg ?poison = 酢酸 エチル 容器
	?dg ?pse = レジンキット UVライト付き
	?giteki = ワイヤレス充電器
	?pse = 変圧器 海外用 | ワインディングマシーン 腕時計 | ネイル ライト UV
	?weapon = 模造刀 | スリングショット 狩猟用
`;

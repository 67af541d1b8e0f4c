/** English titles that bring something: machines, weapons, plants, gases and the rest. */
export const REGULATED_EN_2 = `
	H =
		Sunglasses | Umbrella | T-shirt | Curtain | Towel | Toothbrush | Wool sweater | Cannabis Leaf Pattern Socks Unisex
		Olive Green Cargo Pants Men | Kitchen Towels Cotton 6 Pack | Plush Throw Blanket 150x200 | Dish Soap Lemon 500ml | Laundry Detergent Pods 42
		Bandage Dress Bodycon Women | Bamboo Toothbrush 10 Pack | Snake Print Leggings | Coral Pink Dress Women | Ivory White Wedding Dress
		Tortoise Shell Sunglasses Acetate | Katana Umbrella Samurai Handle | Firework Pattern Curtain | Flare Jeans Women | Wine Red Velvet Curtain
		Dishwasher Tablets 60 | Wireless Bra Seamless | Crib Sheet Fitted Cotton | Leather Gloves Men Winter | Cotton Bath Towel 70x140
		Bed Sheet Set Queen | Mattress Topper Memory Foam | Pillow Cover 45x45 | Socks Wool Hiking 3 Pairs | Polarized Sunglasses Men
		Plastic Bucket 10L | Desk Chair Mesh Ergonomic | Leather Jacket Women | Men's Merino Wool Base Layer Top | Unisex Trucker Hat Mesh Adjustable
		Silk Pillowcase for Hair and Skin | Linen Tablecloth 140x200 | Folding Umbrella Windproof Automatic | Aviator Sunglasses UV400 for Men
		Blackout Curtains 2 Panels 132x213 cm | Motorcycle Gloves Touchscreen | Waffle Knit Bathrobe Women | Fudge Brown Area Rug
		Cinnamon Colored Throw Blanket | Tea Towels Cotton Set of 4 | Blush Pink Curtains 2 Panels | Gauze Curtain White Linen
		Balloon Sleeve Blouse Women | Moss Green Velvet Cushion Cover | Tiger Print Leggings | Fake Grass Table Runner
	H ?B = Cookie Monster Socks
	H ?D = Compression socks
	H ?T = Costume Princess Dress Girls 4-6 Years
	H ?X = Apron Waterproof Kitchen
	H ?X ?dg = Super Glue Cyanoacrylate 20g | Floor Polish Wax 1L | Super Glue Gel 4 x 3g
	H ?bhh = Muslin Swaddle Blankets 4 Pack Newborn
	H X = Water Repellent Rain Jacket Men Nylon | Stain Resistant Carpet Rug
	H bhh = Baby Romper Cotton 3-6 Months
	H dg poison = Drain Cleaner Sodium Hydroxide 500g
	H pse = Heated Blanket Electric Throw
	K =
		Lipstick | Shampoo | Soap | Hand cream | Sunscreen | Toothpaste | Deodorant | Mouthwash | Tea Tree Shampoo 300ml
		Italian Extra Virgin Olive Oil Soap Bar 100g | Bath Salts Lavender 1kg | Green Apple Scented Hand Soap 250ml | Collagen Face Cream 50ml
		Vitamin C Serum for Face 30ml Anti Aging | False Eyelash Glue Clear 5ml | Lip Balm SPF 15 Shea Butter 3 pack
		Face Mask Sheet Hyaluronic 10 Pack | Hair Dye Permanent Black | Hair Mask Argan Oil 500ml | Solid Cologne Tin Men
		Bar Soap Handmade Goat Milk 100g | Beard Oil 30ml Sandalwood | Massage Oil Relaxing Lavender 250ml | Retinol Cream 50ml
		Whitening Toothpaste Charcoal 100g | Teeth Whitening Strips 28 | Body Lotion Shea 400ml | Setting Spray Makeup Pump 100ml
		Activated Charcoal Toothpaste | Moisturizing Sheet Mask Pack of 20 Korean | Waterproof Liquid Eyeliner Black | Natural Lip Balm Beeswax 4 Pack
		Keratin Hair Treatment 500ml | Aloe Vera Gel 99% 300ml | Eucalyptus Bath Bombs Gift Set 12 | Charcoal Teeth Whitening Powder
		Hemp Hand Cream 100ml
	K ?D = Mens Beard Growth Kit with Oil, Roller, Balm
	K ?D ?E ?med = Contact Lens Solution 355ml
	K ?T = Face Paint Kit Kids 16 Colors
	K dg = Perfume | Nail polish | Hand sanitizer
	K dg ?B = Tobacco Vanille Eau de Parfum 50ml
	K dg ?pse = Gel Nail Polish Kit 20 Colors with UV Lamp
	L = Wine | Beer | Sake | Red Wine Merlot 750ml France | Mirin Cooking Wine 500ml
	L ?dg = Whisky
	N = Fertilizer | Plant Food Liquid Fertilizer 500ml | All Purpose Plant Food Fertilizer Spikes 50
	P =
		Dried flowers | Bonsai tree | Bamboo stakes | Air Plants Tillandsia Live 5 pack | Dried Lavender Bundle Natural | Sphagnum Moss Dried 100g
		Natural Bamboo Poles 180cm 10 pack Garden | Wood Logs Firewood Birch 10kg | Pine Cones Natural 50 for Crafts
		Swedish Fire Torch Log Natural Wood | Live Java Moss Aquarium Plant
	P ?seed = Tulip Bulbs 20 Mixed Colors | Coir Seed Starting Mix Pellets 100
	P W = Orchid Plant Live Phalaenopsis
	P seed = Seeds | Sunflower Seeds for Planting 500 pcs Non GMO | Grass Seed Perennial Ryegrass 1kg | Vegetable Seeds Variety Pack 30 Heirloom
	Q = Weed killer | Slug Pellets 500g
	Q ?dg = Glyphosate Weed Killer Concentrate 1L
	T =
		Doll | Puzzle | Building blocks | Balloon | Water Gun 2 Pack for Kids Ages 3+ | Wooden Train Set for Toddlers 3-5 Years
		Building Blocks Magnetic Tiles 100 Pieces Ages 3+ | Doll Clothes Set for 18 inch Doll | Baby Doll with Stroller 3 Years+
		Bubble Wand Set Kids 3+ | Doll Dress | Plush Unicorn Stuffed Animal 35cm Soft | Wooden Puzzles for Kids Ages 3-5 | Ostrich Plush Toy
	T ?cpsc = Teddy bear | Soft Plush Bunny 30cm
	T cpsc =
		Rattle | Bath Toys for Toddlers 1-3 Squirting Animals 8 | Baby Teether Silicone Ring BPA Free | Kids Tablet Toy Learning Pad 18 Months+
		Crib Mobile Musical | Montessori Toys for 1 Year Old Object Permanence Box | Magnetic Drawing Board for Toddlers
	W =
		Crocodile handbag | Python leather belt | Ivory | Coral necklace | Crocodile Leather Wallet Genuine | Genuine Python Skin Watch Strap
		Ostrich Leather Belt | Red Coral Bead Bracelet Natural | Mammoth Ivory Carving | Genuine Tortoiseshell Comb | Rosewood Guitar Fingerboard
		Agarwood Incense Sticks | Genuine Alligator Leather Watch Band 20mm | Natural Red Coral Branch Necklace
	X ?dg = Firefighting Foam AFFF 20L
	alone bd = CR2032 Lithium Coin Cell 20 Pack
	alone bd pse = Power bank 10000mAh | 18650 Lithium Battery 3400mAh 4 Pack | Electric Bike Conversion Battery 36V 10Ah
	bd =
		Camping Lantern LED Rechargeable | Table Lamp Rechargeable Cordless | Rechargeable LED Headlamp 1000 Lumens
		Torch Light Tactical Rechargeable
	bd ?H = Mini Portable Fan, USB Rechargeable 4000mAh, 3 Speeds | Cordless Vacuum Cleaner 25kPa Stick with LED
	bd ?alone ?pse = Portable Power Station 300W LiFePO4 | Jump Starter Car 1000A
	bd ?pse = Electric Air Duster Cordless Rechargeable | Electric Scooter Adult 350W
	bd giteki =
		Smart watch | Tablet PC | Drone | Wireless earbuds | Bone Conduction Headphones Bluetooth | Bluetooth Headphones Over Ear
		TWS Earbuds Bluetooth 5.3 | Action Camera 4K WiFi | GPS Tracker Mini Real Time | GPS Running Watch | Fitness Tracker Heart Rate
		Drone with 4K Camera 249g | [2025 Upgraded] Noise Cancelling Earbuds, 40H Playtime, Bluetooth 5.4, IPX7
		Kids Smart Watch with GPS, SOS Call, Camera
	bd giteki ?H = Smart Glasses Bluetooth Audio
	bd giteki ?T = Bluetooth Karaoke Microphone for Kids 4-12
	bd giteki ?pse = Laptop | Smartphone | Laptop 14 inch 16GB RAM 512GB SSD | Tablet 10 inch Android 13 64GB WiFi | Unlocked Smartphone 5G 128GB
	bd giteki pse ?H = Robot Vacuum Lidar WiFi
	blade ?weapon = Dagger | Switchblade Automatic Knife OTF | Double Edged Dagger Boot Knife | Machete Double Edge 18 inch
	blade weapon = Sword | Katana Sword Samurai Carbon Steel 40 inch
	desig ?dg ?drugs = Poppers Isobutyl Nitrite Room Odourizer 10ml
	dg =
		Isopropyl Alcohol 99% 1L | Paint Thinner Mineral Spirits 1L | Pool Chlorine Tablets 1kg | Solid Fuel Tablets Hexamine 24
		Matches Strike Anywhere | Motor Oil 5W-30 4L | Touch Up Paint Pen Black Car
	dg ?B = Zippo Lighter Fluid 355ml
	dg ?K = Essential oil | Essential Oils Set 12 Aromatherapy 10ml
	dg ?K ?W = Rosewood Essential Oil 10ml
	dg expl = Fireworks | Sparklers | Sparklers Gold 10 inch 50 | Marine Distress Flare Handheld
	dg poison = Hydrogen Peroxide 35% 1L | Car Battery 12V 60Ah Lead Acid
	drugs ?F = CBD Oil 1000mg Full Spectrum
	drugs ?P ?seed = Cannabis Seeds Feminized Autoflower 10 Pack
	drugs ?bd ?desig ?med ?tob = THC Vape Cartridge Delta-8 1g
	explosives ?dg ?expl = Black Powder Gunpowder 500g FFG
	firearms ?B ?weapon = Glock 19 Slide Complete 9mm Pistol Part
	firearms ?explosives ?weapon = Ammunition
	firearms ?weapon = Rifle
	giteki =
		Wireless mouse | Wireless Mouse 2.4G USB | Smart Lock Fingerprint Bluetooth | FM Transmitter Bluetooth Car | Garage Door Remote
		2.4G Wireless Keyboard and Mouse Combo | Phone Tripod 60 inch with Remote Bluetooth
	giteki ?C ?bd = Wireless Meat Thermometer Bluetooth
	giteki ?bd =
		Bluetooth speaker | Walkie talkie | Bluetooth Keyboard Foldable | Wireless Backyard Fence Dog | Walkie Talkies Long Range 2 Pack
		RC Helicopter 2.4GHz 14+
	giteki ?bd ?pse = Baby Monitor with Camera 2.4GHz | Security Camera WiFi Outdoor Solar
	giteki ?pse =
		WiFi router | Wireless Doorbell 300m | TV Stick 4K WiFi | Automatic Pet Feeder WiFi 4L with Camera | Wireless Weather Station Indoor Outdoor
	giteki psc = Presentation Clicker Wireless with Red Laser
	giteki pse = Projector Mini WiFi 1080p | Smart Plug WiFi 2 pack
	giteki pse ?H = Smart Bulb WiFi E26
	live ?A = Live Crickets 100 for Reptiles
	live ?A ?W = Preserved Butterfly Specimen Framed
	med =
		Aspirin | Ibuprofen tablets | Minoxidil 5% Hair Regrowth Solution 60ml | Eye Drops Dry Eyes 15ml | Tiger Balm Ointment 30g
		Paracetamol 500mg 100 tablets
	med ?tob = Nicotine Patch 21mg 14 | E-Liquid Nicotine Salt 20mg 30ml
	mkt = Gift card | Flyer | Product Insert Flyer Review Request
	money = Fake Money Prop 100 Dollar Bills Full Print
	psc =
		Motorcycle helmet | Baby crib | Laser pointer | Climbing Rope 10mm 60m Dynamic | Motorcycle Helmet Full Face | Baby Crib Wooden 120x60
		Kerosene Heater 3.6kW
	psc ?G ?dg = Gas Torch Lighter Kitchen Butane Creme Brulee
	psc ?T = Magnetic Balls 5mm 216 pcs Desk Toy | Water Beads 50000 Gel Balls for Vase and Kids
	psc ?bd = Laser Pointer Green Rechargeable
	pse =
		Desk lamp | Phone charger | Extension cord | Hot Glue Gun 60W with 20 Sticks | Hair Straightener Brush Ceramic | Bug Zapper Electric Indoor
		USB-C Wall Charger 65W GaN | Fairy Lights Plug In 20m | Lava Lamp 14 inch | Salt Lamp Himalayan Dimmer | Night Light Plug in Sensor
		Space Heater Ceramic 1500W | Air Purifier HEPA | Soldering Iron 60W Kit | Curling Iron 32mm | Power Drill Corded 700W | Angle Grinder 100mm
		Power Strip 6 Outlets | Battery Charger AA AAA | Pressure Washer Electric | Towel Warmer Electric | Ultrasonic Essential Oil Diffuser 300ml
	pse ?H =
		Hair dryer | Humidifier | Heater | Vacuum cleaner | Sewing machine | TV | LED Bulbs E26 60W 6 Pack | Hair Dryer 1800W Ionic
		Pedestal Fan 16 Inch Oscillating | Dehumidifier 2L
	pse ?H ?giteki = Ceiling Fan with Light Remote
	tob = Cigarettes | Cigar | Heat Sticks Tobacco 200 | Hookah Shisha Flavour 250g Tobacco Mint
	unfair = Switch Mod Chip SX OLED R4 Card Bypass
	weapon =
		Crossbow | Air gun | Stun gun | Brass knuckles | Nunchaku | Crossbow Pistol 80lb with Bolts | Extendable Baton Tactical Steel
		Brass Knuckle Duster
	weapon ?G ?dg = Pepper spray | BB Gun Pellet CO2 Pistol 4.5mm
	weapon ?bd ?firearms ?pse = Airsoft Rifle Electric AEG
	weapon ?bd ?pse = Stun Gun Flashlight Rechargeable
`;

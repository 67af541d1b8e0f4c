/** English titles that bring something: what is eaten, eaten from, worn on the skin, played with. */
export const REGULATED_EN_1 = `
	A = Duck Feather Craft 100 pcs
	A ?E ?J = Dog chew | Rawhide Dog Chew Bones 10 Pack | Deer Antler Dog Chew
	A E J = Dog food | Freeze Dried Chicken Cat Treats 100g
	A F = Beef jerky | Milk powder | Infant Formula Stage 1 800g | Milk Powder Whole 1kg | Grass Fed Beef Jerky Original 3 x 80g
	A F ?temp = Cheese | Salami Italian 200g | Parmigiano Reggiano 24 Months 1kg
	A N = Bone Meal Fertilizer 1kg
	A live ?W = Taxidermy Fox Mount
	B K dg = Opium Perfume by YSL 50ml EDT
	B fake = Replica Rolex Submariner Super Copy Watch
	C =
		Kitchen knife | Silicone spatula | Beer mug | Sake set | Plate | Bowl | Fork | Chopsticks | Tumbler | Baking sheet
		Tea Infuser Stainless Steel Ball Strainer 2 Pack | Chocolate Mold Silicone 24 Cavity | Salt and Pepper Grinder Set Stainless Steel
		Honey Dipper Wooden Stick | Cookie Cutter Set Christmas 12pcs | Candy Jar Glass with Lid | Ceramic Dinner Plate Set of 6 White 10 inch
		Fork and Spoon Set Camping Titanium | Chef's Knife 8 Inch Japanese VG10 Damascus | Silicone Baking Mat 2 Pack Half Sheet
		Cupcake Liners Paper 300 pcs | Paper Straws 200 Biodegradable | Wine Glasses Crystal Set of 2 | Cocktail Shaker Set 750ml
		Ice Bucket Insulated with Tongs | Moka Pot Stovetop Espresso 6 Cup | Crock Pot Liner Bags Slow Cooker 20 | Measuring Spoons Magnetic Set of 8
		Wooden Cutting Board Acacia | Wheat Straw Plates Unbreakable 4 | Bone China Tea Set 15 piece | Milk Frother Handheld Battery
		Sausage Stuffer Stainless | Butter Knife Set Stainless 6 | Vodka Glasses Shot Set | Microwave Cover Splatter | Coffee Grinder Manual Burr
		Meat Tenderizer Hammer Stainless | Reusable Silicone Straws 10 pcs with Brush | Stainless Steel Chopsticks Reusable 5 Pairs
		Cake Decorating Turntable | Salt and Pepper Shakers Glass 2 pack | Electric Salt and Pepper Grinder Set Battery | Pizza Cutter Wheel
		Porcelain Ramekins 6 oz Set of 6 | Sushi Making Kit Bamboo Mat | Baby Spoon Silicone First Stage 4 Pack | Grenade Mug Ceramic
	C ?H =
		Cast iron pan | Lunch box | Water bottle | Frying pan | Cutting board | Ice cube tray | Protein Shaker Bottle 700ml BPA Free
		Baby Bottle Anti-Colic 260ml Glass | Mixing Bowls Stainless Steel Set of 5 with Lids | Non-Stick Frying Pan 28cm Induction
		Wok Carbon Steel 13 inch Flat Bottom | Dutch Oven Enameled Cast Iron 5QT Red | Water Filter Pitcher Replacement Cartridge 3 Pack
		Vacuum Sealer Bags Food 50 Pack | Ziplock Freezer Bags Silicone Reusable | Bamboo Cutting Board Large | Gooseneck Kettle Stovetop 1L
		Microwave Safe Mug | Camping Cookware Mess Kit 10 pcs Aluminum
	C ?H ?pse = Kettle | Coffee maker
	C ?blade ?weapon = Katana Chef Knife 8 inch
	C G dg = Soda Maker Machine with CO2 Cylinder
	C H = Stainless Steel Insulated Water Bottle 750ml Double Wall Vacuum | Thermos Food Jar 470ml Kids | Bento Box Bamboo Lid Leakproof 1100ml
	C bd = Electric Milk Frother Rechargeable with 2 Whisks
	C psc ?H = Pressure Cooker 6L Stovetop
	C psc ?H ?pse = Pressure cooker
	C pse = Blender | Toaster | Coffee Grinder Electric
	C pse ?H = Rice cooker
	D =
		Bandage | Syringe | Stethoscope | Contact lenses | Condoms | Wheelchair | Menstrual Cup Silicone 2 Pack | Cupping Therapy Set 12 Cups
		Digital Forehead Thermometer Non Contact | Pulse Oximeter Fingertip | Adhesive Bandages Assorted 100 | Elastic Bandage Wrap 10cm
		First Aid Kit 200 Piece | Surgical Scissors Straight | Dental Mirror Stainless | Colored Contact Lenses Monthly 2pcs
		Acupuncture Needles 0.25x40mm 100 | Moxa Sticks Moxibustion 10 | Infrared Ear Thermometer for Baby and Adults
		Upper Arm Blood Pressure Monitor Large Cuff | Blister Plasters Hydrocolloid 20 pcs
	D ?bd = Blood pressure monitor | Hearing aid | TENS Unit Muscle Stimulator
	D ?bd ?pse = Nebulizer Machine Portable
	D H = Compression Stockings 20-30mmHg
	D bd = Massage Gun Deep Tissue Percussion 6 Heads Rechargeable
	D pse = Massager | Neck Massager Heated Shiatsu with AC Adapter | Laser Hair Removal IPL Device | Infrared Heat Lamp Therapy
	E J ?A = Fish Oil for Dogs Salmon Oil 500ml | Dental Chews for Dogs Medium 28
	E J ?P ?seed = Bird Seed Wild Mix 5kg
	F =
		Chocolate | Protein powder | Vitamin C | Olive oil | Salt | Instant noodles | Candy | Cookies | Chewing gum | Energy drink
		Himalayan Pink Salt Coarse 1kg | Apple Cider Vinegar Gummies 60 Count | Collagen Peptides Powder Unflavored 567g
		Omega 3 Fish Oil Softgels 1000mg 120 | Pre Workout Powder Blue Raspberry 30 Servings | Creatine Monohydrate 500g
		Bubble Tea Tapioca Pearls 1kg | Plant Based Protein Powder 1kg | Almond Milk Unsweetened 1L | Ginger Beer Non Alcoholic 330ml x 12
		Freeze Dried Instant Coffee 100g Jar | Extra Dark Chocolate Bar 85% Cacao 10 x 100g | Gluten Free Pasta Penne 500g x 6
		Sugar Free Electrolyte Drink Mix 30 Sticks | Organic Coconut Oil Cold Pressed 500ml | Vegan Protein Bar Peanut Butter 12 x 60g
		Kava Root Extract Capsules
	F ?A = Honey | Manuka Honey UMF 10+ 250g | Chicken Bouillon Cubes 120g
	F ?A ?W = Shark Cartilage Capsules
	F ?L = Liqueur Chocolates Box 12
	F ?L ?dg = Rum Raisin Ice Cream Flavor Extract 100ml
	F ?P =
		Coffee | Tea | Rice | Nuts | Spices | Hemp Seed Hearts Organic 454g Shelled | Poppy Seeds for Baking 250g | Matcha Gunpowder Green Tea 250g
		Organic Matcha Green Tea Powder Ceremonial Grade 100g | Earl Grey Loose Leaf Black Tea Tin 125g | Dried Mango Slices 500g No Added Sugar
		Sunflower Seeds Roasted Salted 200g | Japanese Sencha Green Tea Loose Leaf 200g Shizuoka | Raw Walnuts Halves 1kg
		Dried Porcini Mushrooms 100g
	F ?drugs = Hemp CBD Gummies 1000mg THC Free 30 Count
	F med = Melatonin 5mg Gummies 60
	G K dg = Hair spray | Dry Shampoo Spray Aerosol 200ml
	G X dg = Waterproof Spray for Shoes Fluoropolymer
	G dg =
		Compressed Air Duster Can 400ml | Butane Gas Canister 227g 4 pack | CO2 Cartridge 12g Threaded 10
		Bike Repair Kit CO2 Inflator with 4 Cartridges
	G dg ?B = WD-40 Aerosol Lubricant
	G dg ?D ?med = Oxygen Can Portable 10L
	G dg ?H = Spray paint
	G dg ?T = Helium Balloon Tank Kit
	G dg ?X = Fire Extinguisher ABC 1kg
	G dg psc = Lighter
	G dg weapon = Bear Spray 300ml
`;

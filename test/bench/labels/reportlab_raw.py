# The same labels with reportlab at its fastest, raw operators: python3 reportlab_raw.py labels.jsonl out.pdf regular.ttf bold.ttf
# Barcodes are worked out beforehand and not counted.
import json
import os
import resource
import sys
import time

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

source, target, regular, bold = sys.argv[1:5]
MM = 72 / 25.4
HEIGHT = 152.4
rl_config.useA85 = 0


def operators(symbol):
    rects = symbol["rects"]
    return " ".join("%d %d %d 1 re" % tuple(rects[i : i + 3]) for i in range(0, len(rects), 3)) + " f"


def placed(symbol, rects):
    top = (HEIGHT - symbol["y"]) * MM
    return "q %.4f 0 0 %.4f %.4f %.4f cm %s Q" % (symbol["module"] * MM, -symbol["tall"] * MM, symbol["x"] * MM, top, rects)


begin = time.process_time()
fonts = {400: TTFont("regular", regular), 700: TTFont("bold", bold)}
for font in fonts.values():
    pdfmetrics.registerFont(font)
canvas = Canvas(target, pagesize=(101.6 * MM, HEIGHT * MM), pageCompression=1, invariant=1)
document = canvas._doc
spent = time.process_time() - begin

with open(source, encoding="utf-8") as labels:
    for line in labels:
        label = json.loads(line)
        linear, stacked = operators(label["linear"]), operators(label["stacked"])
        begin = time.process_time()
        frame = label["frame"]
        code = [
            "%.4f w %.4f %.4f %.4f %.4f re S"
            % (frame["line"] * MM, frame["x"] * MM, (HEIGHT - frame["y"] - frame["height"]) * MM, frame["width"] * MM, frame["height"] * MM)
        ]
        for text in label["lines"]:
            font = fonts[text["weight"]]
            at = "%.4f %.4f Td" % (text["x"] * MM, (HEIGHT - text["y"]) * MM)
            shown = ["BT", at]
            for subset, part in font.splitString(text["text"], document):
                name = font.getSubsetInternalName(subset, document)
                shown.append("%s %s Tf (%s) Tj" % (name, text["size"], canvas._escape(part)))
            shown.append("ET")
            code.append(" ".join(shown))
        code.append(placed(label["linear"], linear))
        code.append(placed(label["stacked"], stacked))
        canvas._code.extend(code)
        canvas.showPage()
        spent += time.process_time() - begin
begin = time.process_time()
canvas.save()
spent += time.process_time() - begin
print(json.dumps({"cpu": spent, "bytes": os.path.getsize(target), "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}))

"""Texts that somebody cleaned or typed lose nothing, whatever their form."""

import pytest

import retold

FORMS = {
    "results of a company in rows": (
        "Shr loss six cts vs profit two cts\n"
        "Net loss 41,200 vs profit 12,100\n"
        "Revs 3.1 mln vs 2.9 mln\n"
        "Nine mths\n"
        "Shr profit four cts vs nine cts\n"
        "NOTE: The year before had a week more."
    ),
    "a wrapped report that breaks behind an abbreviation": (
        "Marlow Harbour Works said the U.S.\n"
        "coast guard will pay for the second of the two\n"
        "piers that the storm of last winter took away.\n"
        "The first is to be paid by the port itself, it said."
    ),
    "a report that ends in a word that menus have": (
        "The council of Aldmouth will meet again on Friday to vote on the bridge.\n"
        "Of the eleven members, seven have said that they want a new one.\n"
        "More"
    ),
    "a bank whose name is a phrase of captions": (
        "Credit Aldmouth will lead the group of lenders that pays for the ferry.\n"
        "The loan runs for nine years, and its price was not told on Monday.\n"
        "Facebook and Twitter were named as buyers of the old pier."
    ),
    "a poem in Urdu": (
        "دریا کے کنارے شام ہوئی\nکشتی نے لنگر ڈال دیا\nپانی نے پوچھا کون ہو تم\nہم نے کہا مسافر ہیں\n\n"
        "رات اتری پل کے اوپر\nچاند نے رستہ بھول لیا\nکل پھر دریا جاگے گا\nکل پھر کشتی آئے گی"
    ),
    "an interview in Turkish": (
        "Köprü ne zaman açılacak?\n"
        "Bahara kadar açılması zor görünüyor. Dalgıçlar ayaklarda yeni çatlaklar buldu.\n"
        "Peki vapur?\n"
        "Vapur her saat kalkacak. Bunun için iki kaptan daha bulduk.\n"
        "Bu kaça mal olur?\n"
        "Bunu şimdiden söylemek istemem."
    ),
    "a list in Greek": (
        "Τι να πάρετε μαζί σας στο νησί\n\n"
        "- Αδιάβροχο\n- Παλιά παπούτσια\n- Φακό με μπαταρίες\n- Νερό για δύο ημέρες\n- Χάρτη\n- Υπομονή\n\n"
        "Το πλοίο φεύγει μία φορά την εβδομάδα, και το μόνο κατάστημα του νησιού είναι κλειστό."
    ),
    "a recipe in Vietnamese": (
        "Canh chua cá bông lau\n\n500 g cá bông lau\n2 quả cà chua\n1 quả dứa nhỏ\n100 g giá đỗ\n50 g me\n\n"
        "Ngâm me với nước nóng rồi lọc lấy nước cốt. Xào cà chua với hành cho mềm.\n"
        "Cho cá vào nồi, đun lửa nhỏ trong mười phút rồi nêm vừa ăn."
    ),
    "results of a race in Hindi": (
        "नदी दौड़ के नतीजे\n\n1. मीरा जोशी 31:20\n2. आशा वर्मा 31:44\n3. कविता राव 32:05\n4. नीला सिंह 32:51\n"
        "5. रेखा दास 33:10\n\nदौड़ पुराने पुल से शुरू होकर घाट पर ख़त्म हुई।"
    ),
    "one paragraph in Thai": (
        "สะพานเก่าจะปิดจนถึงฤดูใบไม้ผลิ สภาเมืองแจ้งเมื่อวันจันทร์ หลังจากนักดำน้ำพบรอยร้าวที่เสาสามต้น"
        "ชาวบ้านอีกฝั่งต้องอ้อมไปไกลสิบสี่กิโลเมตรเพื่อไปโรงพยาบาล"
    ),
    "a programme in Japanese": (
        "9:00 開場\n9:30 市長あいさつ\n10:00 新しい橋の歴史について（講演）\n"
        "11:15 休憩\n11:30 渡し船の見学\n13:00 閉会\n\n"
        "雨の場合は公民館で行います。参加は無料です。"
    ),
    "a letter in Hebrew": (
        "לכבוד ראש העיר,\n\nהגשר הישן סגור כבר שנה. אנחנו, תושבי הגדה המזרחית, נוסעים כל בוקר סביב ההר.\n\n"
        "אנו מבקשים מעבורת בכל שעה.\n\nבברכה,\nדליה ארז"
    ),
}


@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS)
def test_a_text_without_furniture_keeps_every_line_and_gets_no_title_that_goes_on(text):
    page = retold.clean(text)
    wanted = [" ".join(line.split()) for line in text.split("\n") if line.strip()]
    kept = page.text.split("\n")
    if page.title is not None:
        assert page.title == wanted[0]
        kept.insert(0, page.title)
        assert not any(character.isdigit() for character in page.title)
    assert kept == wanted
    assert "clean_already" in page.flags

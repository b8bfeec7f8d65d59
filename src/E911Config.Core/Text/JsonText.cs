using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace E911Config.Core.Text;

/// <summary>
/// Reads a JSON text token by token: strictly as the standard says (RFC 8259), and comments (<c>//</c> and <c>/* */</c>) besides. Every
/// file that the product reads comes through here. Where each token begins is known, so that a mistake can be told with its place.
/// </summary>
internal sealed class JsonText
{
    private const int MaxDepth = 64;
    private const int NameTableSize = 1 << 10;
    private static readonly object True = true;
    private static readonly object False = false;
    private static readonly object[] SmallNumbers = Numbers();
    private readonly string path;
    private readonly string errorId;
    private readonly string text;
    private readonly bool[] isObject = new bool[MaxDepth];
    private readonly string?[] names = new string?[NameTableSize];
    private StringBuilder? escaped;
    private int depth;
    private int offset;
    private int lineNumber = 1;
    private int lineStart;
    private Next next = Next.Value;

    /// <param name="path">The file, as messages name it.</param>
    /// <param name="text">The text.</param>
    /// <param name="errorId">The id of its errors.</param>
    public JsonText(string path, string text, string errorId)
    {
        this.path = path;
        this.text = text;
        this.errorId = errorId;
    }

    private enum Next
    {
        Value,
        FirstItem,
        FirstName,
        Name,
        CommaOrEnd,
        Nothing,
    }

    /// <summary>What was read last.</summary>
    public JsonToken Token { get; private set; }

    /// <summary>A name, or a scalar: null, string, bool, long or double.</summary>
    public object? Value { get; private set; }

    /// <summary>The line in which the token begins, from 1; after the last one, the line in which the text ends.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The column in which the token begins, from 1; after the last one, the column behind the end.</summary>
    public int Column { get; private set; } = 1;

    /// <summary>How much of the text is read: the place behind the token that was read last.</summary>
    public int Offset => offset;

    /// <summary>Reads the next token; false at the end of the text, which may be too early.</summary>
    /// <exception cref="DataFileException">The text is not JSON here.</exception>
    public bool Read()
    {
        Value = null;
        Skip();
        if (offset == text.Length) return AtEnd();
        if (next == Next.Nothing) throw Fail("there is more text after the end of the JSON value.", isJson: true);
        var letter = text[offset];
        if (next == Next.CommaOrEnd)
        {
            if (letter is '}' or ']') return End(letter);
            if (letter != ',') throw Fail($"a comma or a closing {(isObject[depth - 1] ? "brace" : "bracket")} is expected here, not "
                + $"{Here()}.");
            offset++;
            next = isObject[depth - 1] ? Next.Name : Next.Value;
            Skip();
            if (offset == text.Length) return AtEnd();
            letter = text[offset];
            if (letter is '}' or ']') throw Fail("a comma stands in front of the closing bracket or brace. Take it away.");
        }

        if (letter == '}' && next == Next.FirstName) return End(letter);
        if (letter == ']' && next == Next.FirstItem) return End(letter);
        return next is Next.FirstName or Next.Name ? Name(letter) : AnyValue(letter);
    }

    private static object[] Numbers()
    {
        var numbers = new object[256];
        for (var number = 0; number < numbers.Length; number++) numbers[number] = (long)number;
        return numbers;
    }

    private bool AtEnd()
    {
        Token = JsonToken.None;
        return false;
    }

    // Goes over blanks and comments; the next token begins behind them.
    private void Skip()
    {
        while (offset < text.Length)
        {
            switch (text[offset])
            {
                case ' ' or '\t':
                    offset++;
                    continue;
                case '\n' or '\r':
                    LineEnd();
                    continue;
                case '/':
                    Comment();
                    continue;
            }

            break;
        }

        Line = lineNumber;
        Column = offset - lineStart + 1;
    }

    private void LineEnd()
    {
        if (text[offset] == '\r' && offset + 1 < text.Length && text[offset + 1] == '\n') offset++;
        lineStart = ++offset;
        lineNumber++;
    }

    private void Comment()
    {
        var kind = offset + 1 < text.Length ? text[offset + 1] : '\0';
        if (kind == '/')
        {
            while (offset < text.Length && text[offset] is not ('\n' or '\r')) offset++;
            return;
        }

        (Line, Column) = (lineNumber, offset - lineStart + 1);
        if (kind != '*') throw Fail($"{Here()} cannot stand here. A comment begins with //.");
        for (offset += 2; offset + 1 < text.Length;)
        {
            if (text[offset] == '*' && text[offset + 1] == '/')
            {
                offset += 2;
                return;
            }

            if (text[offset] is '\n' or '\r') LineEnd();
            else offset++;
        }

        throw Fail("this comment has no end. Close it with */.");
    }

    private bool Begin(bool asObject)
    {
        if (depth == MaxDepth) throw Fail("values stand in one another more than 64 levels deep.");
        isObject[depth++] = asObject;
        offset++;
        Token = asObject ? JsonToken.StartObject : JsonToken.StartArray;
        next = asObject ? Next.FirstName : Next.FirstItem;
        return true;
    }

    private bool End(char letter)
    {
        if (letter == '}' != isObject[depth - 1]) throw Fail(
            isObject[depth - 1] ? "a closing brace (}) is expected here, not a bracket." : "a closing bracket (]) is expected here, not a "
            + "brace.");
        Token = letter == '}' ? JsonToken.EndObject : JsonToken.EndArray;
        offset++;
        depth--;
        return After();
    }

    private bool After()
    {
        next = depth == 0 ? Next.Nothing : Next.CommaOrEnd;
        return true;
    }

    private bool Name(char letter)
    {
        if (letter != '"') throw Fail($"a name in double quotation marks is expected here, not {Here()}.");
        Value = Text(isName: true);
        var (line, column) = (Line, Column);
        Skip();
        if (offset < text.Length)
        {
            if (text[offset] != ':') throw Fail($"a colon is expected here, not {Here()}.");
            offset++;
        }

        (Line, Column) = (line, column);
        Token = JsonToken.Name;
        next = Next.Value;
        return true;
    }

    private bool AnyValue(char letter)
    {
        switch (letter)
        {
            case '{': return Begin(asObject: true);
            case '[': return Begin(asObject: false);
            case '"':
                Value = Text(isName: false);
                break;
            case 't' when Is("true"):
                Value = True;
                break;
            case 'f' when Is("false"):
                Value = False;
                break;
            case 'n' when Is("null"): break;
            case '-' or (>= '0' and <= '9'):
                Value = Number();
                break;
            default: throw Fail($"a value is expected here, not {Here()}. A text stands in double quotation marks.");
        }

        Token = JsonToken.Scalar;
        return After();
    }

    private bool Is(string word)
    {
        if (string.CompareOrdinal(text, offset, word, 0, word.Length) != 0 || IsWord(offset + word.Length)) return false;
        offset += word.Length;
        return true;
    }

    private bool IsWord(int at) => at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '$' or '.' or '+' or '-');

    private object Number()
    {
        var start = offset;
        var isNegative = text[offset] == '-';
        if (isNegative) offset++;
        var digits = offset;
        long whole = 0;
        var isWhole = true;
        for (; IsDigit; offset++)
        {
            if (whole < long.MaxValue / 10) whole = (whole * 10) + (text[offset] - '0');
            else isWhole = false;
        }

        if (offset > digits + 1 && text[digits] == '0') throw Fail($"a number has no leading zeros: {Word(start)}.");
        var isNumber = offset > digits;
        if (isNumber && offset < text.Length && text[offset] == '.') (isNumber, isWhole) = (Digits(offset + 1), false);
        if (isNumber && offset < text.Length && text[offset] is 'e' or 'E')
            (isNumber, isWhole) = (Digits(offset + (offset + 1 < text.Length && text[offset + 1] is '+' or '-' ? 2 : 1)), false);
        if (!isNumber || IsWord(offset)) throw Fail($"{Word(start)} is no number. Numbers are decimal, such as 12 or -0.5.");
        if (isWhole) return isNegative || whole >= SmallNumbers.Length ? isNegative ? -whole : whole : SmallNumbers[whole];
        var written = text.Substring(start, offset - start);
        if (long.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large)) return large;
        if (written.IndexOfAny(['.', 'e', 'E']) < 0 || !double.TryParse(
            written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || double.IsInfinity(number))
        {
            throw Fail("the number is too large.", isJson: true);
        }

        return number;
    }

    private bool IsDigit => offset < text.Length && text[offset] is >= '0' and <= '9';

    private bool Digits(int from)
    {
        offset = Math.Min(from, text.Length);
        while (IsDigit) offset++;
        return offset > from;
    }

    // A text from its opening quotation mark to its closing one.
    private string Text(bool isName)
    {
        var start = ++offset;
        uint hash = 0;
        while (offset < text.Length)
        {
            var letter = text[offset];
            if (letter == '"')
            {
                offset++;
                return isName ? Known(start, offset - 1 - start, hash) : text.Substring(start, offset - 1 - start);
            }

            if (letter == '\\') return Escaped(start);
            if (letter < ' ') throw InText(letter);
            hash = (hash * 31) + letter;
            offset++;
        }

        throw NoEnd();
    }

    // The same names come again and again; each is kept once.
    private string Known(int start, int length, uint hash)
    {
        ref var known = ref names[hash % NameTableSize];
        return known is not null && known.Length == length && string.CompareOrdinal(known, 0, text, start, length) == 0 ? known
            : known = text.Substring(start, length);
    }

    private string Escaped(int start)
    {
        var made = (escaped ??= new StringBuilder()).Clear().Append(text, start, offset - start);
        while (offset < text.Length)
        {
            var letter = text[offset++];
            if (letter == '"') return made.ToString();
            if (letter < ' ')
            {
                offset--;
                throw InText(letter);
            }

            made.Append(letter == '\\' ? Escape() : letter);
        }

        throw NoEnd();
    }

    private char Escape()
    {
        if (offset == text.Length) throw NoEnd();
        switch (text[offset++])
        {
            case '"': return '"';
            case '\\': return '\\';
            case '/': return '/';
            case 'b': return '\b';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'u' when offset + 4 <= text.Length && Hex(offset) is >= 0 and var code:
                offset += 4;
                return (char)code;
            default:
                offset -= 2;
                (Line, Column) = (lineNumber, offset - lineStart + 1);
                throw Fail(@"after a backslash stands one of "" \ / b f n r t, or u with four hexadecimal digits. Write \\ for a "
                    + "backslash.");
        }
    }

    private int Hex(int from)
    {
        var code = 0;
        for (var at = from; at < from + 4; at++)
        {
            var digit = text[at] switch
            {
                >= '0' and <= '9' and var letter => letter - '0',
                >= 'a' and <= 'f' and var letter => letter - 'a' + 10,
                >= 'A' and <= 'F' and var letter => letter - 'A' + 10,
                _ => -1,
            };
            if (digit < 0) return -1;
            code = (code << 4) + digit;
        }

        return code;
    }

    private DataFileException InText(char letter)
    {
        (Line, Column) = (lineNumber, offset - lineStart + 1);
        return Fail(letter is '\n' or '\r'
            ? "the line ends inside a text. A closing quotation mark is missing; a line end is written as \\n."
            : $"{Visible.Number(letter)} cannot stand in a text. Write it as \\u{(int)letter:x4}.");
    }

    private DataFileException NoEnd() => Fail("the text has no closing quotation mark. The file was cut off, or the mark is missing.");

    // What stands where the next token was expected, for a message.
    private string Here() => IsWord(offset) ? Word(offset) : Visible.Character(text, offset);

    private string Word(int start)
    {
        var end = start;
        while (IsWord(end) && end - start <= Quoted.MaxLength) end++;
        return Quoted.Start(text.Substring(start, end - start));
    }

    private DataFileException Fail(string problem, bool isJson = false) =>
        new(errorId, path, Line, Column, isJson ? problem : "this is not JSON: " + problem);
}

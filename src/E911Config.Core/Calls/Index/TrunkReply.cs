using System;
using System.Globalization;

namespace E911Config.Core.Calls;

/// <summary>A reply of a trunk that the response-code rules in effect for it make final, or make go on.</summary>
/// <param name="Code">The SIP response code that the trunk gives.</param>
/// <param name="IsFinal">Whether the call ends by it, after the rules.</param>
/// <param name="Element">What fails when it is given.</param>
internal readonly record struct TrunkReply(int Code, bool IsFinal, int Element)
{
    /// <summary>The trunk and the code that an element's name tells; null if it is of no reply.</summary>
    public static (string Trunk, int Code)? Parse(string element)
    {
        const string Start = nameof(ElementKind.Reply) + ":";
        var equals = element.LastIndexOf('=');
        return element.StartsWith(Start, StringComparison.OrdinalIgnoreCase) && equals > Start.Length
            && int.TryParse(element.Substring(equals + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            ? (element.Substring(Start.Length, equals - Start.Length), code) : null;
    }
}

using System;
using Newtonsoft.Json;

namespace E911Config.Core.Text;

/// <summary>The parser's message without its own trailing place, which our message names already.</summary>
internal static class JsonProblem
{
    public static string Of(JsonException error)
    {
        var message = error.Message;
        var place = message.IndexOf(" Path '", StringComparison.Ordinal);
        return "this is not JSON: " + (place > 0 ? message.Substring(0, place) : message);
    }
}

using System;
using Newtonsoft.Json;

namespace E911Config.Core.Text;

/// <summary>The parser's message without its own trailing place, which our message names already.</summary>
internal static class JsonProblem
{
    private const int MaxLength = 200;

    public static string Of(JsonException error)
    {
        var message = error.Message;
        var place = message.IndexOf(" Path '", StringComparison.Ordinal);
        if (place > 0) message = message.Substring(0, place);

        // The parser repeats what it stumbled over, however long that is.
        return "this is not JSON: " + (message.Length <= MaxLength ? message : message.Substring(0, MaxLength) + "…");
    }
}

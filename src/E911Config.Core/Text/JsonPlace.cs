using System;
using System.Globalization;
using Newtonsoft.Json;

namespace E911Config.Core.Text;

/// <summary>Where a token begins.</summary>
internal static class JsonPlace
{
    /// <summary>
    /// The column of the token's first character, from 1. The reader stands behind the token (behind the colon of a name): go back by its length, so
    /// that the column is where an editor would put the cursor.
    /// </summary>
    public static int ColumnOf(JsonTextReader reader) => Math.Max(1, reader.LinePosition - (reader.TokenType switch
    {
        JsonToken.String => ((string)reader.Value!).Length + 1,
        JsonToken.PropertyName => ((string)reader.Value!).Length + 2,
        JsonToken.Boolean => (bool)reader.Value! ? 3 : 4,
        JsonToken.Null => 3,
        JsonToken.Integer or JsonToken.Float => Convert.ToString(reader.Value, CultureInfo.InvariantCulture)!.Length - 1,
        _ => 0,
    }));
}

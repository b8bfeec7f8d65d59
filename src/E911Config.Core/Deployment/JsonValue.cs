using System.Collections.Generic;
using Newtonsoft.Json;

namespace E911Config.Core.Deployment;

/// <summary>Writes the values of properties as JSON.</summary>
internal static class JsonValue
{
    public static void Write(JsonWriter json, object? value)
    {
        switch (value)
        {
            case IEnumerable<ValueRecord> records:
                json.WriteStartArray();
                foreach (var element in records) WriteRecord(json, element);
                json.WriteEndArray();
                break;
            case ValueRecord record:
                WriteRecord(json, record);
                break;
            case IEnumerable<string> list when value is not string:
                json.WriteStartArray();
                foreach (var element in list) json.WriteValue(element);
                json.WriteEndArray();
                break;
            default:
                json.WriteValue(value);
                break;
        }
    }

    private static void WriteRecord(JsonWriter json, ValueRecord record)
    {
        json.WriteStartObject();
        foreach (var field in record.Fields)
        {
            json.WritePropertyName(field.Key);
            Write(json, field.Value);
        }

        json.WriteEndObject();
    }
}

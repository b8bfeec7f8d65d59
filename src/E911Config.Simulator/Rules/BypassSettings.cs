using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Simulator.Rules;

/// <summary>The settings of media bypass: what the page of New-CsNetworkMediaBypassConfiguration says goes with what.</summary>
internal static class BypassSettings
{
    private const string Mode = "InternalBypassMode";
    private const string Id = "BypassID";

    /// <summary>Enabled settings with the mode that they are in then, and with an id where one is needed.</summary>
    public static ValueRecord Completed(ValueRecord settings, Func<Guid> newGuid)
    {
        if (settings["Enabled"] is not true) return settings;
        var needsId = settings["AlwaysBypass"] is true || settings["EnableDefaultBypassID"] is true;
        return new ValueRecord(settings.Fields.Select(field => new KeyValuePair<string, object?>(field.Key, field.Key switch
        {
            Mode when field.Value is null or "Off" => "Any",
            Id when needsId && ValueText.IsEmpty(field.Value) => newGuid().ToString("D", CultureInfo.InvariantCulture),
            _ => field.Value,
        })));
    }
}

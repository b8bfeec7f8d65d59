using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace E911Config.Simulator.Types;

/// <summary>A configuration object given to a Test cmdlet: an object of the matching Get cmdlet, local or from another session.</summary>
public abstract class BoundObject
{
    /// <summary>Wraps the object.</summary>
    protected BoundObject(PSObject source) => Source = source;

    /// <summary>The object as it was given.</summary>
    public PSObject Source { get; }

    internal IEnumerable<string> List(string property) => (LanguagePrimitives.GetEnumerable(Source.Properties[property]?.Value)
        ?? Array.Empty<object>()).Cast<object>().Select(element => element.ToString()!);

    internal string Text(string property) => Source.Properties[property]?.Value is { } value ? PSObject.AsPSObject(value).ToString() : "";
}

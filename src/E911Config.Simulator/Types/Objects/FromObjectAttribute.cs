using System;
using System.Globalization;
using System.Linq;
using System.Management.Automation;

namespace E911Config.Simulator.Types;

/// <summary>
/// Binds an object that has the given property; an identity as text does not bind, as it does not with Microsoft's cmdlets.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FromObjectAttribute : ArgumentTransformationAttribute
{
    /// <summary>Binds to a type.</summary>
    /// <param name="type">A <see cref="BoundObject"/>.</param>
    /// <param name="property">A property that tells the right object.</param>
    public FromObjectAttribute(Type type, string property)
    {
        Type = type;
        Property = property;
    }

    /// <summary>The type of the parameter.</summary>
    public Type Type { get; }

    /// <summary>The property that tells the right object.</summary>
    public string Property { get; }

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var source = PSObject.AsPSObject(inputData ?? throw new ArgumentTransformationMetadataException("A null is no " + Type.Name + "."));
        if (Type.IsInstanceOfType(source.BaseObject)) return source.BaseObject;
        return source.Properties.Any(known => string.Equals(known.Name, Property, StringComparison.OrdinalIgnoreCase))
            ? Activator.CreateInstance(Type, source)!
            : throw new ArgumentTransformationMetadataException(string.Format(CultureInfo.InvariantCulture,
                "\"{0}\" is no {1}: give the object, as its Get cmdlet returns it.", source, Type.Name));
    }
}
